<?php
return [
    'key' => env('APP_SECRET', 'changeme'), // expect: error-masking
    'size' => env('PAGE_SIZE', 50),
    'password' => env('DB_PASSWORD', ''),
    'pw2' => env('DB_PASSWORD', 'root'), // expect: error-masking
    'jwt' => isset($_ENV['JWT_SECRET']) ? $_ENV['JWT_SECRET'] : 'secret', // expect: error-masking
];

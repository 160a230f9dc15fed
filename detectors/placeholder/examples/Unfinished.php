<?php
class S
{
    // expect: placeholder;
    function a() { throw new LogicException('TODO'); }
    // expect: placeholder;
    function b() { die('Not implemented'); }
    // expect: placeholder;
    function c() { return response()->json(['error' => 'Not implemented'], 501); }
    // expect: placeholder;
    function d() { abort(501); }
}

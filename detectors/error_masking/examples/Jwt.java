package a;
@Component
class Jwt {
    @Value("${jwt.secret:mySecretKey}") // expect: error-masking
    private String secret;
    @Value("${jwt.expiration:3600}")
    private long expiration;
    @Value("${spring.datasource.url}")
    private String url;
    String s = Optional.ofNullable(System.getenv("JWT_SECRET")).orElse("secret"); // expect: error-masking
    String t = System.getenv("JWT_SECRET") != null ? System.getenv("JWT_SECRET") : "secret"; // expect: error-masking
    String u = System.getProperty("db.password", "postgres"); // expect: error-masking
    String v = Optional.ofNullable(System.getenv("JWT_SECRET")).orElseThrow();
}

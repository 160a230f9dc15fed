fn load() -> Config {
    let a = std::env::var("JWT_SECRET").unwrap_or("dev".into()); // expect: error-masking
    let b = env::var("DATABASE_URL").unwrap_or_else(|_| String::from("postgres://localhost/db")); // expect: error-masking
    let c = env::var("PORT").unwrap_or_else(|_| "8080".to_string());
    let d = env::var("JWT_SECRET").expect("JWT_SECRET must be set");
    let e = match env::var("JWT_SECRET") { Ok(v) => v, Err(_) => "dev".to_string() }; // expect: error-masking
}

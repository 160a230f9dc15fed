fun Application.security() {
    val secret = environment.config.propertyOrNull("jwt.secret")?.getString() ?: "secret" // expect: error-masking
    val secret2 = System.getenv("JWT_SECRET") ?: throw IllegalStateException("no secret")
    val realm = environment.config.propertyOrNull("jwt.realm")?.getString() ?: "app"
    val x = System.getenv().getOrDefault("JWT_SECRET", "secret") // expect: error-masking
}

package config

import "os"

func Load() Config {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" { // expect: error-masking
		secret = "dev-secret"
	}
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	key := os.Getenv("API_KEY")
	if key == "" {
		log.Fatal("API_KEY is required")
	}
	return Config{Secret: secret, Port: port, DB: getEnv("DATABASE_URL", "postgres://localhost/app")} // expect: error-masking
}

func jwtSecret() []byte {
	s := os.Getenv("JWT_SECRET")
	if s == "" { // expect: error-masking
		return []byte("secret")
	}
	return []byte(s)
}
func init() {
	viper.SetDefault("jwt.secret", "changeme") // expect: error-masking
	viper.SetDefault("page.size", 10)
}

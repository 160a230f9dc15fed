package settings

// Settings of the gateway.
type Settings struct {
	Address string
}

// Load gives the settings.
func Load() Settings {
	return Settings{Address: ":8080"}
}

package settings

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
)

// Settings of the gateway.
type Settings struct {
	Address   string
	PageSize  int
	JWTSecret string
	Limits    map[string]int
}

// Load reads the settings from the environment, and limits from a file that need not be there.
func Load(limits string) (Settings, error) {
	loaded := Settings{Address: getenv("ADDRESS", ":8080"), PageSize: 50}
	if text := os.Getenv("PAGE_SIZE"); text != "" {
		size, err := strconv.Atoi(text)
		if err != nil {
			return Settings{}, fmt.Errorf("PAGE_SIZE: %w", err)
		}
		loaded.PageSize = size
	}
	loaded.JWTSecret = os.Getenv("JWT_SECRET")
	if loaded.JWTSecret == "" {
		return Settings{}, errors.New("JWT_SECRET is not set")
	}
	found, err := readLimits(limits)
	if err != nil {
		return Settings{}, err
	}
	loaded.Limits = found
	return loaded, nil
}

func readLimits(path string) (map[string]int, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]int{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("limits: %w", err)
	}
	defer file.Close()
	limits := map[string]int{}
	if err := json.NewDecoder(file).Decode(&limits); err != nil {
		return nil, fmt.Errorf("limits in %s: %w", path, err)
	}
	return limits, nil
}

func getenv(name, fallback string) string {
	if value, set := os.LookupEnv(name); set {
		return value
	}
	return fallback
}

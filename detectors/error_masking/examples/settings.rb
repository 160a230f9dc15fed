SECRET = ENV["JWT_SECRET"].presence || "secret"  # expect: error-masking
KEY = ENV.fetch("JWT_SECRET") { "secret" }  # expect: error-masking
HOST = ENV.fetch("HOST") { "localhost" }
TOKEN = ENV.fetch("API_TOKEN", nil)

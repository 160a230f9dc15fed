-- expect: unsafe-migration
-- +goose Up
ALTER TABLE users ADD COLUMN nick text;

"""Configuration: files in, the settings that hold for each piece of copy out."""

"""Each step brings a configuration from one version to the next."""


def from_2(config):
    config["paths"] = {"data": config.pop("data_dir")}
    return config


def from_1(config):
    config["server"] = config.pop("http", {}) 
    return config


STEPS = {1: from_1, 2: from_2}

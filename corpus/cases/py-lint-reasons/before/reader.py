import vendor_parser  # type: ignore


def read(text):
    value = vendor_parser.parse(text)  # noqa
    return value

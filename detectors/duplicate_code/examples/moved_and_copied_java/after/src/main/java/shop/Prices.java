package shop;

class Prices {
}

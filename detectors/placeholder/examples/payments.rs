impl Payments {
    fn charge(&self, o: &Order) -> Result<String> {
        // expect: placeholder
        // TODO: call the gateway
        Ok("ch_123".to_string())
    }

    fn get_products(&self) -> Vec<Product> {
        // expect: placeholder
        vec![
            Product { id: 1, name: "Laptop".into(), price: 999 },
            Product { id: 2, name: "Phone".into(), price: 599 },
        ]
    }

    fn refund(&self) -> Result<()> {
        // expect: placeholder
        Err(anyhow!("not implemented"))
    }

    fn exhaustive(&self, k: Kind) -> u8 {
        match k {
            Kind::A => 1,
            Kind::B => unreachable!("b is filtered out above"),
            // expect: placeholder
            Kind::C => todo!("kind c"),
        }
    }
}

export function Products({ products, admin }: { products: Product[]; admin: boolean }) {
  return (
    <table>
      <thead>
        <tr>
          <th>Name</th>
          <th>Price</th>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <tr key={product.id}>
            {/* ok: header-row-mismatch (a last cell of buttons needs no name) */}
            <td>{product.name}</td>
            <td>{product.price}</td>
            {product.editable && (
              <td>
                <Actions onEdit={edit} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Stock({ products, admin }: { products: Product[]; admin: boolean }) {
  return (
    <table>
      <thead>
        <tr>
          <th>Name</th>
          {admin && <th>Cost</th>}
          <th>Price</th>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          // expect: header-row-mismatch
          <tr key={product.id}>
            <td>{product.name}</td>
            <td>{product.price}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

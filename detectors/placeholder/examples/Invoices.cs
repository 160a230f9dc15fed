using System;
using System.Collections.Generic;

public interface IStore
{
    // ok: placeholder (an interface)
    void Save(Invoice invoice) => throw new NotImplementedException();
}

public abstract class Numbering
{
    public virtual int Next()
    {
        // ok: placeholder (an abstract class)
        throw new NotImplementedException();
    }
}

public class MoneyConverter : IValueConverter
{
    public object Convert(object value) => value.ToString();

    // ok: placeholder (the way back is never asked for)
    public object ConvertBack(object value) => throw new NotImplementedException();
}

public class Invoices
{
    public void Cancel(int id)
    {
        // expect: placeholder
        throw new NotImplementedException();
    }

    public decimal Total(Invoice invoice)
    {
        if (invoice.Foreign)
        {
            // ok: placeholder (not possible, rather than not done)
            throw new NotSupportedException("foreign invoices have no total");
        }
        // expect: placeholder
        // FIXME discounts are left out
        return invoice.Net * 1.19m;
    }

    public List<Customer> Customers()
    {
        // expect: placeholder
        return new List<Customer> { new Customer { Name = "John Doe", Email = "john@example.com" } };
    }

    public void Bind(Button button)
    {
        // expect: placeholder
        button.Click += (sender, args) => { };
        // ok: placeholder (does something)
        button.Click += (sender, args) => Cancel(1);
    }
}

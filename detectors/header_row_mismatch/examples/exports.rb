require "csv"

def export(orders)
  CSV.generate do |csv|
    csv << ["Id", "Customer", "Total"]
    orders.each do |order|
      csv << [order.id, order.customer.name, order.total] # ok: header-row-mismatch (the same)
    end
  end
end

def export_swapped(orders)
  CSV.generate(headers: true) do |csv|
    csv << %w[id email name]
    orders.find_each { |order| csv << [order.id, order.name, order.email] } # expect: header-row-mismatch
  end
end

def export_short(orders)
  headers = ["Id", "Customer", "Total"]
  CSV.generate do |csv|
    csv << headers
    orders.each do |order|
      csv << [order.id, order.customer] # expect: header-row-mismatch
    end
  end
end

def export_optional(orders, with_phone)
  headers = ["Id", "Name"]
  headers << "Phone" if with_phone
  CSV.generate do |csv|
    csv << headers
    orders.each do |order|
      csv << [order.id, order.name] # expect: header-row-mismatch
    end
  end
end

def export_optional_both(orders, with_phone)
  headers = ["Id", "Name"]
  headers << "Phone" if with_phone
  CSV.generate do |csv|
    csv << headers
    orders.each do |order|
      row = [order.id, order.name] # ok: header-row-mismatch (under the same condition)
      row << order.phone if with_phone
      csv << row
    end
  end
end

def export_by_name(orders)
  columns = %w[id name email]
  CSV.generate do |csv|
    csv << columns
    orders.each { |order| csv << order.attributes.values_at(*columns) } # ok: header-row-mismatch (by name)
  end
end

def sheet(orders, workbook)
  workbook.add_worksheet(name: "Orders") do |sheet|
    sheet.add_row ["Id", "Status", "Total"]
    orders.each do |order|
      sheet.add_row [order.id, order.total, order.status] # expect: header-row-mismatch
    end
  end
end

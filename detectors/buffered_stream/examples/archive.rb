class Order < ApplicationRecord
  def self.to_csv
    # expect: buffered-stream
    CSV.generate(headers: true) do |csv|
      csv << %w[id total]
      all.find_each { |order| csv << [order.id, order.total] }
    end
  end
end

class ArchivesController < ApplicationController
  def index
    respond_to do |format|
      format.csv { send_data Order.to_csv, filename: 'orders.csv' }
    end
  end

  def create
    # expect: buffered-stream
    content = params[:file].read
    File.binwrite(Rails.root.join('storage', 'upload'), content)
  end

  def show
    # expect: buffered-stream
    render plain: File.read(Rails.root.join('storage', params[:name]))
  end
end

class Archive
  def import(path)
    # expect: buffered-stream
    lines = File.open(path).read.split("\n")
    lines.each { |line| handle(line) }
  end

  def passed(out)
    # expect: buffered-stream
    orders = Order.where(open: true).to_a
    write_all(orders, out)
  end

  def write_all(orders, out)
    orders.each { |order| out.puts order.id }
  end

  def mapped(out)
    # expect: buffered-stream
    Order.all.map(&:id).each { |id| out.puts id }
  end

  def fetch(uri, target)
    response = Net::HTTP.get_response(uri)
    # expect: buffered-stream
    File.write(target, response.body)
  end

  def empty(path)
    # ok: buffered-stream (used twice)
    lines = File.readlines(path)
    return if lines.empty?

    lines.each { |line| handle(line) }
  end

  def header(path)
    # ok: buffered-stream (indexed)
    header, *rest = CSV.read(path)
    rest.each { |row| handle(header, row) }
  end

  def digest(path)
    # ok: buffered-stream (a digest over the body)
    Digest::SHA256.hexdigest(File.read(path))
  end

  def known(path, word)
    # ok: buffered-stream (looked up)
    File.readlines(path).include?(word)
  end

  def grouped
    # ok: buffered-stream (a table to look things up in)
    Order.all.to_a.group_by(&:status)
  end
end

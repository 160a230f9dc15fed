class Charge
  def run = nil
end

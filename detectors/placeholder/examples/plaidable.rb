module Plaidable
  def region
    # ok: placeholder (for those who include it)
    raise "region is not implemented for #{self.class.name}"
  end
end

class Sync
  def region
    # expect: placeholder;
    raise "region is not implemented"
  end
end

class Invoice < ApplicationRecord
  belongs_to :customer

  def overdue?
    due_on < Date.current && !paid?
  end
end

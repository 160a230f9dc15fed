# frozen_string_literal: true

class Invoice
  # expect: check-suppression
  # rubocop:disable Metrics/MethodLength
  def lines
    # expect: check-suppression
    eval(rule) # rubocop:disable Security/Eval -- rules come from the code, never from users
    text = "# rubocop:disable all" # ok: check-suppression (text in a string)
    # expect: check-suppression
    # :nocov:
    puts text if ENV["DEBUG"]
    # ok: check-suppression (the end of it)
    # :nocov:
  end
  # ok: check-suppression (switches it on again)
  # rubocop:enable Metrics/MethodLength
end

class QJob < ApplicationJob
  discard_on StandardError  # expect: error-masking
  discard_on ActiveJob::DeserializationError
  retry_on Timeout::Error, attempts: 3

  def perform(id)
    suppress(StandardError) { push(id) }  # expect: error-masking
  end

  def a
    api.get
  rescue ActiveRecord::ActiveRecordError  # expect: error-masking
    nil
  end

  def b
    Timeout.timeout(5) { api.get } rescue nil  # expect: error-masking
  end

  def c
    api.get
  rescue StandardError => e  # expect: error-masking
    Rails.logger.debug(e)
    nil
  end
end

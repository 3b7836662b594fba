//! The nouns: plans, actions, owners, dates, statuses. One file a noun.

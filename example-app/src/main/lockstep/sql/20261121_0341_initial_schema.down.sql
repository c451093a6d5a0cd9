-- Initial schema
-- Revision 20261121_0341, the first; schema version 1.0.0

BEGIN;

ALTER TABLE user_roles DROP CONSTRAINT fk_user_roles_user_id;

ALTER TABLE user_roles DROP CONSTRAINT fk_user_roles_role_id;

ALTER TABLE signals DROP CONSTRAINT fk_signals_user_id;

ALTER TABLE sentiment_scores DROP CONSTRAINT fk_sentiment_scores_article_id;

ALTER TABLE role_permissions DROP CONSTRAINT fk_role_permissions_role_id;

ALTER TABLE role_permissions DROP CONSTRAINT fk_role_permissions_permission_id;

ALTER TABLE orders DROP CONSTRAINT fk_orders_trading_signal_id;

ALTER TABLE notifications DROP CONSTRAINT fk_notifications_user_id;

ALTER TABLE events DROP CONSTRAINT fk_events_article_id;

ALTER TABLE backtests DROP CONSTRAINT fk_backtests_user_id;

ALTER TABLE backtest_results DROP CONSTRAINT fk_backtest_results_backtest_id;

DROP TABLE users;

DROP TABLE user_roles;

DROP TABLE trading_signals;

DROP TABLE signals;

DROP TABLE sentiment_scores;

DROP TABLE roles;

DROP TABLE role_permissions;

DROP TABLE prices;

DROP TABLE permissions;

DROP TABLE orders;

DROP TABLE notifications;

DROP TABLE events;

DROP TABLE backtests;

DROP TABLE backtest_results;

DROP TABLE articles;

COMMIT;

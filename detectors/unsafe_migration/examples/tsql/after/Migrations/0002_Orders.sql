IF EXISTS (SELECT 1 FROM sys.columns WHERE Name = N'Comment' AND Object_ID = Object_ID(N'dbo.Orders'))
BEGIN
    -- expect: unsafe-migration
    ALTER TABLE [dbo].[Orders] DROP COLUMN [Comment];
END
GO
-- expect: unsafe-migration
ALTER TABLE [dbo].[Orders] ALTER COLUMN [Reference] NVARCHAR(50) NULL;
GO
-- expect: unsafe-migration
ALTER TABLE dbo.Orders ADD Channel INT NOT NULL;
GO
ALTER TABLE dbo.Orders ADD Channel2 INT NOT NULL CONSTRAINT DF_Channel2 DEFAULT (0);
ALTER TABLE dbo.Orders ADD Hint NVARCHAR(100) NULL, Notes NVARCHAR(MAX) NULL;
GO
-- expect: unsafe-migration
EXEC sp_rename 'dbo.Orders.Reference', 'OrderReference', 'COLUMN';
GO
CREATE NONCLUSTERED INDEX IX_Orders_Channel ON dbo.Orders (Channel);
GO
-- expect: unsafe-migration
DROP TABLE IF EXISTS [dbo].[OrderDrafts];
GO
WHILE 1 = 1
BEGIN
    -- ok: unsafe-migration (a number at a time)
    UPDATE TOP (1000) dbo.Orders SET Hint = '' WHERE Hint IS NULL;
    IF @@ROWCOUNT = 0 BREAK;
END
GO
CREATE OR ALTER PROCEDURE dbo.ArchiveOrders AS
BEGIN
    DELETE FROM dbo.Orders WHERE Channel = 3;
    UPDATE dbo.Orders SET Hint = 'x';
END
GO
-- expect: unsafe-migration
UPDATE dbo.Orders SET Channel = 1;

-- Movements of stock, and the procedures that book them.
IF OBJECT_ID(N'dbo.StockMovement', N'U') IS NULL
BEGIN
    CREATE TABLE [dbo].[StockMovement] (
        [Id]        BIGINT IDENTITY(1,1) NOT NULL CONSTRAINT [PK_StockMovement] PRIMARY KEY,
        [StockId]   INT           NOT NULL CONSTRAINT [FK_StockMovement_Stock] REFERENCES [dbo].[Stock] ([Id]),
        [Delta]     INT           NOT NULL,
        [Reason]    NVARCHAR(200) NULL,
        [BookedAt]  DATETIME2     NOT NULL CONSTRAINT [DF_StockMovement_BookedAt] DEFAULT (SYSUTCDATETIME())
    );

    CREATE NONCLUSTERED INDEX [IX_StockMovement_StockId] ON [dbo].[StockMovement] ([StockId]) INCLUDE ([Delta]);
END
GO

ALTER TABLE [dbo].[Stock] ADD
    [Reserved]  INT           NOT NULL CONSTRAINT [DF_Stock_Reserved] DEFAULT (0),
    [CountedAt] DATETIME2     NULL;
GO

ALTER TABLE [dbo].[Stock] ALTER COLUMN [Sku] NVARCHAR(64) NOT NULL;
GO

CREATE OR ALTER PROCEDURE [dbo].[BookMovement]
    @StockId INT,
    @Delta   INT,
    @Reason  NVARCHAR(200) = NULL
AS
BEGIN
    SET NOCOUNT ON;
    BEGIN TRANSACTION;

    INSERT INTO [dbo].[StockMovement] ([StockId], [Delta], [Reason]) VALUES (@StockId, @Delta, @Reason);
    UPDATE [dbo].[Stock] SET [Quantity] = [Quantity] + @Delta WHERE [Id] = @StockId;

    COMMIT TRANSACTION;
END
GO

CREATE OR ALTER PROCEDURE [dbo].[PurgeMovements]
    @Before DATETIME2
AS
BEGIN
    SET NOCOUNT ON;
    DELETE FROM [dbo].[StockMovement] WHERE [BookedAt] < @Before;
END
GO

CREATE OR ALTER VIEW [dbo].[StockByWarehouse] AS
SELECT [Warehouse], SUM([Quantity] - [Reserved]) AS [Available]
FROM [dbo].[Stock]
GROUP BY [Warehouse];
GO

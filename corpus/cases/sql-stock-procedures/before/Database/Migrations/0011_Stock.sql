CREATE TABLE [dbo].[Stock] (
    [Id]        INT IDENTITY(1,1) NOT NULL CONSTRAINT [PK_Stock] PRIMARY KEY,
    [Sku]       NVARCHAR(40)  NOT NULL,
    [Warehouse] NVARCHAR(20)  NOT NULL,
    [Quantity]  INT           NOT NULL
);
GO

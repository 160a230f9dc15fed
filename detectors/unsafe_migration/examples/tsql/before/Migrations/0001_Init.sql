CREATE TABLE [dbo].[Orders] (
    [Id] INT IDENTITY(1,1) NOT NULL PRIMARY KEY,
    [Reference] NVARCHAR(200) NULL,
    [Comment] NVARCHAR(MAX) NULL
);
GO

using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>The statements in PostgreSQL, over a million rows.</summary>
[Collection("What is measured is measured alone")]
public class PostgresStatementTests(PostgresWarehouse warehouse) : StatementTests(warehouse), IClassFixture<PostgresWarehouse>;

/// <summary>Those of the smaller tallies in PostgreSQL, over a million rows.</summary>
[Collection("What is measured is measured alone")]
public class PostgresMoreStatementTests(PostgresWarehouse warehouse) : MoreStatementTests(warehouse), IClassFixture<PostgresWarehouse>;

/// <summary>Those of the tallies of processes in PostgreSQL, over a million rows.</summary>
[Collection("What is measured is measured alone")]
public class PostgresProcessStatementTests(PostgresWarehouse warehouse) : ProcessStatementTests(warehouse), IClassFixture<PostgresWarehouse>;

/// <summary>Those of columns, segments and visits in PostgreSQL, over a million rows.</summary>
[Collection("What is measured is measured alone")]
public class PostgresColumnStatementTests(PostgresWarehouse warehouse) : ColumnStatementTests(warehouse), IClassFixture<PostgresWarehouse>;

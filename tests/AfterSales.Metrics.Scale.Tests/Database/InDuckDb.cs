using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>The statements in DuckDB, over twenty million rows.</summary>
[Collection("What is measured is measured alone")]
public class DuckDbStatementTests(DuckDbWarehouse warehouse) : StatementTests(warehouse), IClassFixture<DuckDbWarehouse>;

/// <summary>Those of the smaller tallies in DuckDB, over twenty million rows.</summary>
[Collection("What is measured is measured alone")]
public class DuckDbMoreStatementTests(DuckDbWarehouse warehouse) : MoreStatementTests(warehouse), IClassFixture<DuckDbWarehouse>;

/// <summary>Those of the tallies of processes in DuckDB, over twenty million rows.</summary>
[Collection("What is measured is measured alone")]
public class DuckDbProcessStatementTests(DuckDbWarehouse warehouse) : ProcessStatementTests(warehouse), IClassFixture<DuckDbWarehouse>;

/// <summary>Those of columns, segments and visits in DuckDB, over twenty million rows.</summary>
[Collection("What is measured is measured alone")]
public class DuckDbColumnStatementTests(DuckDbWarehouse warehouse) : ColumnStatementTests(warehouse), IClassFixture<DuckDbWarehouse>;

#!/usr/bin/env dotnet
#:package AfterSales.Metrics@1.0.0-*
#:package Apache.Arrow@23.0.0
#:package Microsoft.Data.Analysis@0.23.1
#:package DuckDB.NET.Data.Full@1.5.6
// Columns that another library holds go in as spans, as they are: dotnet run columns.cs
using System.Runtime.InteropServices;
using AfterSales.Metrics;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Trends;
using Apache.Arrow;
using DuckDB.NET.Data;
using Microsoft.Data.Analysis;

// Arrow: the values of an array are one span. Where some are null the array itself goes in, which knows which.
var ratings = new Int32Array.Builder().AppendRange([10, 9, 9, 8, 7, 6, 10]).Build();
var gaps = new Int32Array.Builder().Append(10).AppendNull().Append(6).Build();
Console.WriteLine($"NPS {NetPromoterScore.Compute(ratings.Values).Headline:F1}");
Console.WriteLine($"{NetPromoterScore.Compute(gaps).Answers.Missing} missing");

// A data frame: a column is one buffer, or several when it is long.
var hours = new DoubleDataFrameColumn("hours", [1.0, 3, 2, 5, 4, 7, 8, 6]);
Console.WriteLine($"trend S = {MannKendall.Compute(hours.GetReadOnlyDataBuffers().Single().Span).S}");

// DuckDB: what a query answers, read into lists.
using var database = new DuckDBConnection("Data Source=:memory:");
database.Open();
using var query = database.CreateCommand();
query.CommandText = "SELECT * FROM (VALUES ('6100', 120.50::DECIMAL(18, 2)), ('6200', 80.25), ('6100', 9.75)) AS ledger (account, amount)";
using var rows = query.ExecuteReader();
var (accounts, amounts) = (new List<string>(), new List<decimal>());
while (rows.Read())
{
    accounts.Add(rows.GetString(0));
    amounts.Add(rows.GetDecimal(1));
}

var ledger = CostTally.Of(CollectionsMarshal.AsSpan(accounts), CollectionsMarshal.AsSpan(amounts), Currency.Of("EUR"));
Console.WriteLine($"{ledger.ToTotal().Net} in {ledger.GroupCount} accounts");

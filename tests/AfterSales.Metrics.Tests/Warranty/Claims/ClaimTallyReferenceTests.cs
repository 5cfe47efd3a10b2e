using System.Text.Json;
using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimTallyReferenceTests
{
    private const string File = "claim_triangle.json";

    private static readonly Currency Euro = Currency.Of("EUR");

    [Fact]
    public void Compute_EveryReferenceCase_IsExact()
    {
        var count = 0;
        foreach (var (name, inputs, expected) in Reference.Cases(File))
        {
            var expectation = new Expectation(expected, 1e-15, name);
            if (inputs.Holds("cumulative"))
            {
                Snapshots(inputs, expectation);
            }
            else if (inputs.Holds("units_sold"))
            {
                Frequency(inputs, expectation);
            }
            else if (inputs.Holds("rows") && inputs.GetProperty("rows").EnumerateArray().Any(row => row.Holds("line")))
            {
                Lines(inputs, expectation);
            }
            else
            {
                Triangle(inputs, expectation);
            }

            expectation.Finish();
            count++;
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Compute_EveryErrorCase_IsRefused()
    {
        var (euros, dollars) = (Money.Of(1, Euro), Money.Of(1, "USD"));
        ErrorCases.AssertEach(File, inputs =>
        {
            if (inputs.Holds("a", "b"))
            {
                new ClaimTally(Euro, Window(inputs.GetProperty("a"))).Merge(new ClaimTally(Euro, Window(inputs.GetProperty("b"))));
                return [];
            }

            var rows = inputs.Holds("events") ? inputs.GetProperty("events") : inputs.GetProperty("rows");
            var tally = new ClaimTally(Euro, new ClaimWindow { LastOrigin = 3, AsOf = 3 });
            tally.AddRange(rows.EnumerateArray().Select(Row));
            return [];
        });

        var mismatch = Assert.Throws<CurrencyMismatchException>(
            () => new ClaimTally(Euro, new ClaimWindow { LastOrigin = 3, AsOf = 3 }).Add(new Claim { Origin = 0, Valuation = 0, Amount = dollars }));
        Assert.Equal((euros.Currency, dollars.Currency), (mismatch.Expected, mismatch.Actual));
    }

    private static int? Optional(JsonElement element, string key)
        => element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetInt32() : null;

    private static ClaimWindow Window(JsonElement inputs) => new()
    {
        FirstOrigin = inputs.GetProperty("first_origin").GetInt32(),
        LastOrigin = Optional(inputs, "last_origin") ?? inputs.GetProperty("as_of").GetInt32(),
        AsOf = inputs.GetProperty("as_of").GetInt32(),
        HistoryFrom = Optional(inputs, "history_from"),
    };

    private static Claim Row(JsonElement row) => new()
    {
        Origin = Optional(row, "origin"),
        Valuation = Optional(row, "valuation"),
        Amount = row.TryGetProperty("amount", out var amount) && amount.ValueKind != JsonValueKind.Null
            ? Money.Of(amount.Exact(), row.Holds("currency") ? row.GetProperty("currency").GetString()! : "EUR") : null,
        Kind = Enum.Parse<ClaimKind>(row.GetProperty("kind").GetString()!, ignoreCase: true),
        Count = row.TryGetProperty("count", out var count) ? count.GetInt64() : 1,
        Line = row.TryGetProperty("line", out var line) ? line.GetString()! : string.Empty,
    };

    private static (ClaimTally Tally, IReadOnlyList<UnusableRecord> Unusable) Tally(JsonElement inputs)
    {
        var window = Window(inputs);
        if (inputs.TryGetProperty("group_by", out var groups))
        {
            return (ClaimTally.OfGroups(Euro, window, groups.EnumerateArray().Select(g => new ClaimGroup
            {
                Origin = g.GetProperty("origin").GetInt32(),
                Valuation = g.GetProperty("valuation").GetInt32(),
                Paid = g.GetProperty("paid").Exact(),
                Rows = g.GetProperty("rows").GetInt64(),
            })), []);
        }

        var tally = new ClaimTally(Euro, window);
        if (inputs.TryGetProperty("parts", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
            {
                var piece = new ClaimTally(Euro, window);
                Assert.Empty(piece.AddRange(part.EnumerateArray().Select(Row)));
                tally.Merge(piece);
            }

            return (tally, []);
        }

        var rows = inputs.TryGetProperty("events", out var events) ? events : inputs.GetProperty("rows");
        return (tally, tally.AddRange(rows.EnumerateArray().Select(Row)));
    }

    private static void Triangle(JsonElement inputs, Expectation expected)
    {
        var (tally, unusable) = Tally(inputs);
        var months = Optional(inputs, "months_per_period") ?? 1;
        var triangle = tally.ToTriangle(new ClaimTriangleOptions
        {
            PeriodsPerOrigin = Optional(inputs, "origin_periods") ?? months,
            PeriodsPerAge = months,
            OpeningCumulative = inputs.TryGetProperty("opening_cumulative", out var opening)
                ? [.. opening.EnumerateArray().Select(o => o.ValueKind == JsonValueKind.Null ? (decimal?)null : o.Exact())] : null,
        });
        void Grid(string key, Func<ClaimTriangleRow, IReadOnlyList<decimal?>> of)
        {
            if (expected.Has(key))
            {
                expected.MoneyGrid(key, triangle.Origins.Select(of));
            }
        }

        Grid("incremental_paid", row => row.IncrementalPaid);
        Grid("incremental_recovered", row => row.IncrementalRecovered);
        Grid("incremental_net", row => row.IncrementalNet);
        Grid("cumulative_net", row => row.CumulativeNet);
        Grid("cumulative_opened", row => [.. row.CumulativeOpened.Select(n => (decimal?)n)]);
        Grid("cumulative_closed", row => [.. row.CumulativeClosed.Select(n => (decimal?)n)]);
        Grid("cumulative_reopened", row => [.. row.CumulativeReopened.Select(n => (decimal?)n)]);
        Grid("open", row => [.. row.Open.Select(n => (decimal?)n)]);
        Optionally("latest_net", key => expected.Moneys(key, triangle.Origins.Select(row => row.LatestNet)));
        Optionally("net_by_calendar_period", key => expected.Moneys(key, triangle.NetByCalendarPeriod.Select(n => (decimal?)n)));
        Optionally("total_net", key => expected.Money(key, triangle.TotalNet));
        Optionally("rows_used", key => expected.Whole(key, triangle.RowCount));
        Optionally("rows_left_out", key => expected.Whole(key, triangle.RowsLeftOut));
        Optionally("periods", key => expected.Whole(key, triangle.Origins.Count));
        Optionally("latest_age", key => expected.Moneys(key, triangle.Origins.Select(row => (decimal?)row.LatestAge)));
        Optionally("reopened_share", key => expected.Numbers(key, triangle.Origins.Select(row => row.ReopenedShare)));
        Optionally("negative_open", key => Assert.Equal(
            expected.Take(key).EnumerateArray().Select(c =>
                new ClaimCell { Origin = c.GetProperty("origin").GetInt32(), Age = c.GetProperty("age").GetInt32() }), triangle.NegativeOpen));
        Optionally("set_aside", key => Assert.Equal(
            expected.Take(key).EnumerateArray().Select(u => (u.GetProperty("index").GetInt64(), u.GetProperty("reason").GetString()!)),
                unusable.Select(u => (u.Position, Reason(u, tally.Window)))));

        void Optionally(string key, Action<string> check)
        {
            if (expected.Has(key))
            {
                check(key);
            }
        }
    }

    // The file's names of the reasons, in the house's field and rule; before the history and after the as-of period break one rule at its two ends.
    private static string Reason(UnusableRecord record, ClaimWindow window) => (record.Field, record.Rule) switch
    {
        (nameof(Claim.Origin) or nameof(Claim.Valuation), RecordRule.Missing) => "MissingPeriod",
        (nameof(Claim.Amount), RecordRule.Missing) => "MissingAmount",
        (nameof(Claim.Valuation), RecordRule.EndsBeforeStart) => "BeforeOrigin",
        (nameof(Claim.Origin), RecordRule.OutOfRange) => "OutsideOrigins",
        (nameof(Claim.Valuation), RecordRule.OutOfRange)
            => int.Parse(record.Value!, System.Globalization.CultureInfo.InvariantCulture) > window.AsOf ? "AfterAsOf" : "BeforeHistory",
        _ => $"{record.Field} {record.Rule}",
    };

    private static void Snapshots(JsonElement inputs, Expectation expected)
    {
        var result = ClaimSnapshots.Compute([.. inputs.GetProperty("cumulative").EnumerateArray().Select(row =>
            (IReadOnlyList<decimal?>)row.EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Null ? (decimal?)null : c.Exact()).ToArray())]);
        expected.MoneyGrid("incremental_net", result.Incremental);
        Assert.Equal(
            expected.Take("unsplit").EnumerateArray().Select(u =>
                (u.GetProperty("origin").GetInt32(), u.GetProperty("from_age").GetInt32(), u.GetProperty("to_age").GetInt32(),
                u.GetProperty("amount").Exact())),
            result.Unsplit.Select(u => (u.Origin, u.FromAge, u.ToAge, u.Amount)));
    }

    private static void Frequency(JsonElement inputs, Expectation expected)
    {
        var rows = ClaimFrequency.Compute(
            inputs.GetProperty("units_sold").EnumerateArray().Select(u => u.GetInt64()).ToArray(),
            [.. inputs.GetProperty("claims").EnumerateArray().Select(row =>
                (IReadOnlyList<long?>)row.EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Null ? (long?)null : c.GetInt64()).ToArray())],
            [.. inputs.GetProperty("paid").EnumerateArray().Select(row =>
                (IReadOnlyList<decimal?>)row.EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Null ? (decimal?)null : c.Exact()).ToArray())]);
        expected.Numbers("claims_per_thousand_to_date", rows.Select(row => row.ClaimsPerThousand));
        expected.Numbers("cost_per_claim", rows.Select(row => (double?)row.CostPerClaim.Value));
        expected.Numbers("paid_per_unit", rows.Select(row => (double?)row.PaidPerUnit.Value));
        var reasons = expected.Take("reasons");
        Assert.Equal(reasons.GetProperty("claims_per_thousand_to_date").EnumerateArray().Select(r => r.GetString()),
            rows.Select(row => row.ClaimsPerThousand.Reason?.ToString()));
        Assert.Equal(reasons.GetProperty("cost_per_claim").EnumerateArray().Select(r => r.GetString()),
            rows.Select(row => row.CostPerClaim.Reason?.ToString()));
    }

    private static void Lines(JsonElement inputs, Expectation expected)
    {
        var (tally, unusable) = Tally(inputs);
        Assert.Empty(unusable);
        Assert.Equal(["boiler", "pump"], tally.Lines);
        expected.MoneyGrid("all", tally.ToTriangle().Origins.Select(row => row.IncrementalNet));
        foreach (var line in tally.Lines)
        {
            expected.MoneyGrid(line, tally.ToTriangle(new ClaimTriangleOptions { Line = line }).Origins.Select(row => row.IncrementalNet));
        }
    }
}

using System.Globalization;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Satisfaction;
using NodaTime;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>Tallies of columns, segments and visits, as <see cref="StatementTests"/>.</summary>
public abstract class ColumnStatementTests(Warehouse warehouse)
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Segments_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new SegmentedScoreTally();
        StatementTests.ForEach(h => loop.Add(h % 8 > 0 ? $"T{h % 8}" : null, h / 8 % 12 > 0 ? (h / 8 % 12) - 1 : null, h / 96 % 5 * 0.25m));
        StatementTests.Check(
            warehouse,
            "Satisfaction",
            loop,
            SegmentedScoreTally.OfGroups,
            row => new SegmentedScoreGroup
            {
                Segment = row.IsDBNull(0) ? null : row.GetString(0),
                Scores = new ScoreGroup
                {
                    Value = row.IsDBNull(1) ? null : row.GetInt64(1),
                    Count = row.GetInt64(2),
                    Weight = row.GetDecimal(3),
                    SquaredWeight = row.GetDecimal(4),
                },
            },
            tally => tally.ToGroups().Sum(group => group.Scores.Count));
    }

    [Fact]
    public void Visits_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new VisitTally(Eur);
        StatementTests.ForEach(h => loop.Add(new ServiceVisit
        {
            Case = $"C{h % 1009}",
            Number = (int)(h / 1009 % 3) + 1,
            Cost = Money.Of((h / 3027 % 50_021 / 100m) + 0.00m, Eur),
            Travel = Duration.FromSeconds(h / 7 % 7200),
            Work = Duration.FromSeconds(h / 11 % 14_400),
        }));
        StatementTests.Check(
            warehouse,
            "Costs",
            loop,
            rows => VisitTally.OfGroups(rows, Eur),
            row => new VisitGroup
            {
                Case = row.GetString(0),
                FirstVisits = row.GetInt64(1),
                FirstCost = Money.Of(row.GetDecimal(2) + 0.00m, Eur),
                RepeatVisits = row.GetInt64(3),
                RepeatCost = Money.Of(row.GetDecimal(4) + 0.00m, Eur),
                Travel = Duration.FromSeconds(row.GetInt64(5)),
                Work = Duration.FromSeconds(row.GetInt64(6)),
            },
            tally => tally.Visits);
    }

    [Fact]
    public void Patterns_OfOneStatement_AreThoseOfALoop()
    {
        int[] levels = [3, 2, 4];
        var loop = new PatternTally(levels);
        StatementTests.ForEach(h => loop.Add([Level(h % 4), Level(h / 4 % 3), Level(h / 12 % 5)]));
        StatementTests.Check(
            warehouse,
            "DataQuality",
            loop,
            rows => PatternTally.OfGroups(rows, levels),
            row => new PatternGroup
            {
                Pattern = [.. Enumerable.Range(0, 3).Select(i => row.IsDBNull(i) ? (int?)null : (int)row.GetInt64(i))],
                Count = row.GetInt64(3),
            },
            tally => tally.Count);
    }

    [Fact]
    public void Numbers_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new NumberColumnTally();
        var place = 0L;
        StatementTests.ForEach(h => loop.Add(
            place++,
            h % 2003 > 1 ? Invariant($"{h / 2003 % 997}.{(h / 7 % 90) + 10}") : h % 2003 == 1 ? Invariant($"about {h % 50}") : null));
        StatementTests.Check(
            warehouse,
            "DataQuality",
            loop,
            rows => NumberColumnTally.OfGroups(rows),
            row => new NumberColumnGroup
            {
                Position = row.IsDBNull(0) ? 0 : row.GetInt64(0),
                Value = row.IsDBNull(1) ? null : row.GetString(1),
                Count = row.GetInt64(2),
            },
            tally => tally.ToGroups().Sum(group => group.Count));
    }

    [Fact]
    public void Dates_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new DateColumnTally();
        StatementTests.ForEach(h => loop.Add(h % 31 > 1 ? Invariant($"2026-0{(h / 31 % 9) + 1}-1{h / 279 % 10}") : h % 31 == 1 ? "soon" : null));
        StatementTests.Check(
            warehouse,
            "DataQuality",
            loop,
            DateColumnTally.OfGroups,
            row => new ValueCount { Value = row.IsDBNull(0) ? null : row.GetString(0), Count = row.GetInt64(1) },
            tally => tally.ToGroups().Sum(group => group.Count));
    }

    [Fact]
    public void RecordAccount_OfOneStatement_IsThatOfALoop()
    {
        var digests = Enumerable.Range(0, 1000).Select(code => Warehouse.DigestOf(code)).ToArray();
        var loop = new RecordAccountTally();
        StatementTests.ForEach(h =>
        {
            var (source, amount, digest) = ($"Q{h / 1000 % 3}", (((h / 18_000 % 5003) - 100) / 100m) + 0.00m, digests[h % 1000]);
            if (h / 3000 % 6 > 0)
            {
                loop.Add(source, (RecordState)((h / 3000 % 6) - 1), amount, digest);
            }
            else
            {
                loop.AddRead(source, amount, digest);
            }
        });
        StatementTests.Check(
            warehouse,
            "DataQuality",
            loop,
            RecordAccountTally.OfGroups,
            row => new RecordAccountLine
            {
                Source = row.GetString(0),
                State = row.IsDBNull(1) ? null : (RecordState)row.GetInt64(1),
                Count = row.GetInt64(2),
                Amount = row.GetDecimal(3) + 0.00m,
                Digest = Digest(row.GetDecimal(4), row.GetDecimal(5)),
            },
            tally => tally.ToGroups().Sum(line => line.Count));
    }

    /// <summary>What the sum of the lower halves has beyond 64 bits belongs to the upper half.</summary>
    private static RecordDigest Digest(decimal high, decimal low)
    {
        unchecked
        {
            var sum = ((UInt128)high << 64) + (UInt128)low;
            return new RecordDigest { High = (ulong)(sum >> 64), Low = (ulong)sum };
        }
    }

    private static int? Level(long code) => code > 0 ? (int)code - 1 : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

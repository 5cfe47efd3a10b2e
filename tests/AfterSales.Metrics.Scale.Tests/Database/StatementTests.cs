using System.Data.Common;
using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Warranty;
using NodaTime;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>One statement of a database fills a tally with what a loop over the same rows fills it with, to the letter.</summary>
public abstract class StatementTests(Warehouse warehouse)
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly ClaimWindow Window = new() { LastOrigin = 59, AsOf = 94 };

    [Fact]
    public void Costs_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new CostTally(Eur);
        ForEach(h => loop.Add(CostKey.Of($"A{h % 500}"), Cents((h / 500 % 2_000_003) - 200_000)));
        Check(warehouse, "Costs", loop, rows => CostTally.OfGroups(rows, Eur), Cost, tally => tally.ToTotal().Rows);
    }

    [Fact]
    public void Answers_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new ScoreTally();
        ForEach(h => loop.Add(h % 12 > 0 ? (h % 12) - 1 : null, h / 12 % 5 * 0.25m));
        Check(warehouse, "Satisfaction", loop, ScoreTally.OfGroups, Score, tally => tally.Total);
    }

    [Fact]
    public void Ratings_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new RatingTally();
        ForEach(h => loop.Add((int)(h / 7 % 5) + 1, null, $"S{h % 7}", (RatingState)(h / 35 % 4)));
        Check(warehouse, "Brand", loop, RatingTally.OfGroups, Rating, tally => Enum.GetValues<RatingState>().Sum(tally.CountOf));
    }

    [Fact]
    public void Mentions_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new MentionTally();
        ForEach(h => loop.Add(new Mention
        {
            Key = new MentionKey { Brand = $"B{h % 9}", Source = $"S{h / 9 % 5}" },
            Class = (MentionClass)(h / 45 % 4),
            IsCopy = h / 180 % 10 == 0,
        }));
        Check(warehouse, "Brand", loop, MentionTally.OfGroups, MentionOf, tally => tally.Summarize().Originals + tally.Summarize().Copies);
    }

    [Fact]
    public void KeyedAmounts_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new KeyedAmountTally(Eur);
        ForEach(h => loop.Add(new KeyedAmount
        {
            Key = h % 1001 > 0 ? $"K{h % 1001}" : null,
            Amount = Cents((h / 1001 % 200_003) - 20_000),
        }));
        Check(warehouse, "DataQuality", loop, rows => KeyedAmountTally.OfGroups(rows, Eur), Keyed, tally => tally.ToGroups().Sum(group => group.Count));
    }

    [Fact]
    public void Claims_OfOneStatement_AreThoseOfALoop()
    {
        var loop = new ClaimTally(Eur, Window);
        ForEach(h => loop.Add(new Claim
        {
            Line = $"L{h % 4}",
            Origin = (int)(h / 4 % 60),
            Valuation = (int)((h / 4 % 60) + (h / 240 % 36)),
            Kind = (ClaimKind)(h / 8640 % 5),
            Amount = h / 8640 % 5 < 2 ? Cents((h / 43_200 % 50_003) - 500) : null,
        }));
        Check(warehouse, "Warranty", loop, rows => ClaimTally.OfGroups(Eur, Window, rows), ClaimsOf, tally => tally.RowCount);
    }

    /// <summary>Of two million bookings in all: the sweep sorts every start and end.</summary>
    [Fact]
    public void Usage_OfOneStatement_IsThatOfALoop()
    {
        var loop = new UsageTally();
        var calendar = WorkCalendar.AroundTheClock(DateTimeZone.Utc);
        var window = new Interval(Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(500_000));
        for (var resource = 0L; resource < Warehouse.Sample / 100; resource++)
        {
            var parts = Enumerable.Range(0, 100).Select(i => Warehouse.PartOf((resource * 100) + i)).ToArray();
            long[] starts = [.. parts.Select(h => h % 400_000 * TimeSpan.TicksPerSecond)];
            long[] ends = [.. parts.Select(h => ((h % 400_000) + 1 + (h / 400_000)) * TimeSpan.TicksPerSecond)];
            loop.AddRange(starts, ends, calendar, window);
        }

        Check(
            warehouse,
            "Resources",
            loop,
            rows => UsageTally.OfGroups([Usage([.. rows])]),
            row => (row.GetInt64(1), row.GetInt64(2)),
            tally => tally.BookingsStarted,
            2_000_000);
    }

    internal static void ForEach(Action<long> add)
    {
        for (var row = 0L; row < Warehouse.Sample; row++)
        {
            add(Warehouse.PartOf(row));
        }
    }

    /// <summary>An amount with the two decimals of its currency, as a ledger holds it: what a sum is written with are the decimals of its amounts.</summary>
    private static Money Cents(long minorUnits) => Money.Of((minorUnits / 100m) + 0.00m, Eur);

    /// <summary>The column's two decimals, of which the driver leaves out zeros at the end.</summary>
    private static decimal Exact(DbDataReader row, int column) => row.GetDecimal(column) + 0.00m;

    private static CostGroup Cost(DbDataReader row) => new()
    {
        Key = CostKey.Of(row.GetString(0)),
        Totals = new CostTotals
        {
            Rows = row.GetInt64(1),
            CreditRows = row.GetInt64(2),
            Debits = Money.Of(Exact(row, 3), Eur),
            Credits = Money.Of(Exact(row, 4), Eur),
            Net = Money.Of(Exact(row, 3) + Exact(row, 4), Eur),
        },
    };

    private static ScoreGroup Score(DbDataReader row) => new()
    {
        Value = row.IsDBNull(0) ? null : row.GetInt64(0),
        Count = row.GetInt64(1),
        Weight = row.GetDecimal(2),
        SquaredWeight = row.GetDecimal(3),
    };

    private static RatingGroup Rating(DbDataReader row) => new()
    {
        Source = row.GetString(0),
        Stars = (int)row.GetInt64(1),
        State = (RatingState)row.GetInt64(2),
        Count = row.GetInt64(3),
    };

    private static MentionGroup MentionOf(DbDataReader row) => new()
    {
        Key = new MentionKey { Brand = row.GetString(0), Source = row.GetString(1) },
        Class = (MentionClass)row.GetInt64(2),
        Count = row.GetInt64(3),
        Copies = row.GetInt64(4),
        Weight = row.GetInt64(3),
        SquaredWeight = row.GetInt64(3),
    };

    /// <summary>Level 0 is time of no activity, every other of productive time; all of it within hours.</summary>
    private static UsageGroup Usage((long Seconds, long Starts)[] levels)
    {
        var times = levels.Select(level => (TotalTime)Duration.FromSeconds(level.Seconds)).ToArray();
        return new UsageGroup
        {
            BookingsStarted = levels.Sum(level => level.Starts),
            TimeByConcurrency = times,
            TimeByActivities =
            [
                new ActivityTime { Activities = [], InHours = times[0], OutOfHours = TotalTime.Zero },
                new ActivityTime
                {
                    Activities = [Activity.Productive],
                    InHours = times.Skip(1).Aggregate(TotalTime.Zero, (sum, time) => sum + time),
                    OutOfHours = TotalTime.Zero,
                },
            ],
        };
    }

    private static KeyedAmountGroup Keyed(DbDataReader row) => new()
    {
        Key = row.IsDBNull(0) ? null : row.GetString(0),
        Count = row.GetInt64(1),
        Amount = Money.Of(Exact(row, 2), Eur),
    };

    private static ClaimGroup ClaimsOf(DbDataReader row) => new()
    {
        Line = row.GetString(0),
        Origin = (int)row.GetInt64(1),
        Valuation = (int)row.GetInt64(2),
        Paid = Exact(row, 3),
        Recovered = Exact(row, 4),
        Opened = row.GetInt64(5),
        Closed = row.GetInt64(6),
        Reopened = row.GetInt64(7),
        Rows = row.GetInt64(8),
    };

    /// <summary>To the letter over the rows that the loop has counted; over all rows, none is missing.</summary>
    internal static void Check<TTally, TGroup>(
        Warehouse warehouse,
        string room,
        TTally loop,
        Func<IEnumerable<TGroup>, TTally> ofGroups,
        Func<DbDataReader, TGroup> read,
        Func<TTally, long> countOf,
        long all = long.MaxValue)
        where TTally : class
    {
        var sql = Statement.Of(room, typeof(TTally).Name);
        all = Math.Min(all, warehouse.Rows);
        Assert.Equal(Warehouse.Sample, countOf(loop));
        Assert.Equal(TallyState.ToJson(loop), TallyState.ToJson(ofGroups(warehouse.Query(sql, Warehouse.Sample, read))));
        if (all > Warehouse.Sample)
        {
            Assert.Equal(all, countOf(ofGroups(warehouse.Query(sql, all, read))));
        }
    }
}

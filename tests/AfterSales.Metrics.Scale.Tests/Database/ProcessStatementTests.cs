using System.Data.Common;
using System.Numerics;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Processes;
using NodaTime;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>The statements of the tallies of processes, as <see cref="StatementTests"/>: a million events of 150,000 cases, some without a time, a department
/// or a case, some twice; cases open over a grid of unequal cells.</summary>
public abstract class ProcessStatementTests(Warehouse warehouse)
{
    private const long Cases = 150_000;
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly ProcessOptions Options = new() { ClosingSteps = ["S7"], CaseKeys = CaseKeyRule.CallerGuarantees };

    [Fact]
    public void Processes_OfOneStatement_AreThoseOfALoop()
    {
        var events = new List<CaseEvent>();
        StatementTests.ForEach(h => events.Add(Event(h, events.Count)));
        var loop = ProcessTally.Of(events, Options);
        var lines = warehouse.Query(Statement.Of("Processes", nameof(ProcessTally)), Warehouse.Sample, Line.Of);

        Assert.Equal(Warehouse.Sample, loop.ToGroups().Account.Read);
        Assert.Equal(TallyState.ToJson(loop), TallyState.ToJson(ProcessTally.OfGroups(Groups(lines), Options)));
    }

    /// <summary>Over two million cases in all: each start and each end is looked for among the cells.</summary>
    [Fact]
    public void WorkInProgress_OfOneStatement_IsThatOfALoop()
    {
        Instant[] grid = [.. Enumerable.Range(0, 25).Select(cell => Instant.FromUnixTimeSeconds(cell * (cell + 1) / 2 * 1800L))];
        var loop = new WorkInProgressTally(grid);
        StatementTests.ForEach(h => loop.Add(new CaseSpan
        {
            Opened = Instant.FromUnixTimeSeconds(((h % 9600) - 300) * 60),
            Closed = h % 17 > 0 ? Instant.FromUnixTimeSeconds(((h % 9600) - 300 + (h / 9600 % 2000) - 1) * 60) : null,
        }));
        StatementTests.Check(
            warehouse,
            "Processes",
            loop,
            rows => WorkOf([.. rows], grid),
            row => (Cell: row.GetInt64(0), Opened: row.GetInt64(1), Closed: row.GetInt64(2), Inside: row.GetDecimal(3)),
            tally => tally.OpenedBefore + tally.OpenedAfter + tally.NegativeDurations + tally.ToGroups().Sum(cell => cell.Opened),
            2_000_000);
    }

    private static WorkInProgressTally WorkOf((long Cell, long Opened, long Closed, decimal Inside)[] rows, Instant[] grid)
    {
        var cells = grid.Length - 1;
        var before = rows.Single(row => row.Cell == -1);
        return WorkInProgressTally.OfGroups(
            rows.Where(row => row.Cell >= 0 && row.Cell < cells).Select(row => new WorkInProgressGroup
            {
                Cell = (int)row.Cell,
                Opened = row.Opened,
                Closed = row.Closed,
                Inside = Duration.FromTicks((long)row.Inside),
            }),
            grid,
            before.Opened,
            before.Closed,
            rows.Single(row => row.Cell == cells).Opened,
            rows.Single(row => row.Cell == -2).Closed);
    }

    /// <summary>What the view "events" of the warehouse makes of a row.</summary>
    private static CaseEvent Event(long h, long place)
    {
        var twin = place % 50 == 49 ? Warehouse.PartOf(place - 1) : h;
        var (start, length) = (twin % 9_000 * 600_000_000, (twin / 9_000 % 40) - 1);
        return new CaseEvent
        {
            Case = twin % 1_009 == 0 ? null : $"C{twin / 7 % Cases}",
            Step = twin % 1_013 == 0 ? null : $"S{twin / 11 % 8}",
            Department = twin / 13 % 6 == 0 ? null : $"D{twin / 13 % 6}",
            Start = twin % 17 == 0 ? null : Instant.FromUnixTimeTicks(start),
            End = twin % 19 == 0 ? null : Instant.FromUnixTimeTicks(start + (length * 600_000_000)),
            DirectCost = Money.Of((twin / 23 % 501 * 0.01m) + 0.00m, Eur),
        };
    }

    private static ProcessGroups Groups(IReadOnlyList<Line> lines)
    {
        var (account, cases, stays) = (One("account"), One("cases"), One("stays"));
        return new ProcessGroups
        {
            Currency = Eur,
            Account = new EventAccount
            {
                Used = account[0],
                Duplicates = account[1],
                NoCase = account[2],
                NoStep = account[3],
                NoTime = account[4],
                NegativeDuration = account[5],
                DirectCostOfDuplicates = account.Cost,
                DirectCostOfRejected = account.OtherCost,
            },
            Cases = cases[0],
            Closed = cases[1],
            ReopenedCases = cases[2],
            ReopenedClosedCases = cases[3],
            Repeats = cases[4],
            ReworkCases = cases[5],
            TimedClosedCases = cases[6],
            TimedClosedLead = Duration.FromTicks(cases[7]),
            TimedClosedProgress = Duration.FromTicks((long)cases.Cost),
            PingPong = stays[0],
            Returns = stays[1],
            PingPongCases = stays[2],
            ReturnCases = stays[3],
            TransferredCases = stays[4],
            StayChanges = stays[5],
            Ties = One("ties")[0],
            Pairs = [.. Of("pair").Select(l => new StepPairGroup { From = l.A!, To = l.B!, Count = l[0], Cases = l[1], Waiting = Duration.FromTicks(l[2]) })],
            Handoffs =
                [.. Of("handoff").Select(l => new HandoffGroup { From = l.A!, To = l.B!, Count = l[0], Cases = l[1], Waiting = Duration.FromTicks(l[2]) })],
            Within = Pairs("within"),
            Unknown = Pairs("unknown"),
            Starts = Steps("start", 0),
            Ends = Steps("last", 0),
            OpenAt = Steps("last", 1),
            Variants = [.. Of("variant").Select(l => new VariantGroup { Steps = l.A!.Split('|'), Count = l[0], Lead = Duration.FromTicks(l[1]) })],
            Cells =
            [
                .. Of("cell").Select(l => new ProcessCellGroup
                {
                    Step = l.A!, Department = l.B, Events = l[0], Timed = l[1], Waited = l[2], Touch = Duration.FromTicks(l[3]),
                    Progress = Duration.FromTicks(l[4]), Waiting = Duration.FromTicks(l[5]), RepeatTouch = Duration.FromTicks(l[6]),
                    DirectCost = l.Cost, RepeatDirectCost = l.OtherCost,
                }),
            ],
            Steps = [.. Of("step").Select(l => new StepGroup { Step = l.A!, Cases = l[0], Once = l[1] })],
            Leads = [.. Of("lead").Select(l => new LeadGroup { Lead = Duration.FromTicks(l[0]), Closed = l[1], Open = l[2] })],
        };

        IEnumerable<Line> Of(string part) => lines.Where(l => l.Part == part);

        Line One(string part) => Of(part).Single();

        PairWaiting Pairs(string part) => new() { Count = One(part)[0], Waiting = Duration.FromTicks(One(part)[2]) };

        StepCount[] Steps(string part, int place) => [.. Of(part).Where(l => l[place] > 0).Select(l => new StepCount { Step = l.A!, Count = l[place] })];
    }

    private sealed record Line(string Part, string? A, string? B, long[] Numbers, decimal Cost, decimal OtherCost)
    {
        public long this[int place] => Numbers[place];

        public static Line Of(DbDataReader row) => new(
            row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2),
            [.. Enumerable.Range(3, 8).Select(i => (long)Number(row, i))], Number(row, 11) + 0.00m, Number(row, 12) + 0.00m);

        /// <summary>A sum of whole numbers is of 128 bits in DuckDB.</summary>
        private static decimal Number(DbDataReader row, int place) => row.GetValue(place) is BigInteger sum ? (decimal)sum : row.GetDecimal(place);
    }
}

using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class ProcessesSectionTests : IDisposable
{
    /// <summary>A repairs twice; B goes to a department without a rate; C is open. All on one Monday, in hours that are easy to add.</summary>
    private const string Events = """
        case,step,department,start,end,cost,currency
        A,Register,Desk,2026-03-02T08:00:00Z,2026-03-02T08:10:00Z,,EUR
        B,Register,Desk,2026-03-02T08:00:00Z,2026-03-02T08:30:00Z,,EUR
        A,Repair,Workshop,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,20,EUR
        C,Register,Desk,2026-03-02T09:00:00Z,2026-03-02T09:10:00Z,,EUR
        A,Test,Workshop,2026-03-02T10:00:00Z,2026-03-02T10:30:00Z,,EUR
        B,Repair,Contractor,2026-03-02T10:00:00Z,2026-03-02T11:00:00Z,,EUR
        A,Repair,Workshop,2026-03-02T11:00:00Z,2026-03-02T11:30:00Z,,EUR
        B,Close,Desk,2026-03-02T11:00:00Z,,,EUR
        A,Close,Desk,2026-03-02T12:00:00Z,,,EUR

        """;

    private const string Rates = "department,per_hour,currency\nDesk,30,EUR\nWorkshop,60,EUR\n";
    private const string Flow = "from,to\n,Register\nRegister,Repair\nRepair,Test\nRepair,Close\nClose,\n";

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Events_TellReworkBottleneckAndHandoffs()
    {
        run.With("events.csv", Events).Evaluate("--closing-steps", "Close");

        var section = run.Section("processes");
        Assert.Equal("50.0 % of 2 closed cases did a step again; most of the waiting is for Repair, by department for Contractor.",
            section.GetProperty("finding").GetString());
        Assert.Equal((3, "Repair"), (Figure("cases").GetInt32(), Figure("bottleneck").GetString()));
        Assert.Equal((4, 0.5), (Figure("handoffs").GetInt32(), Figure("rework").GetProperty("value").GetDouble()));
        Assert.Equal([("Contractor", null), ("Desk", 1L), ("Workshop", null)], Rows("handoffMatrix").Select(r => (Text(r, "from"), Whole(r, "to1"))));
        Assert.Equal([1L, null, 1L], Rows("handoffMatrix").Select(r => Whole(r, "to2")));
    }

    [Fact]
    public void Evaluate_Events_TheTimeOfAllCasesIsItsParts()
    {
        run.With("events.csv", Events).Evaluate("--closing-steps", "Close");

        Assert.Equal([13_800.0, 10_200, 1_800, 0, 10_200], Rows("whereTimeGoes").Select(r => r.GetProperty("time").GetDouble()));
        Assert.Equal(1, Rows("whereTimeGoes").Sum(r => r.GetProperty("share").GetDouble()), 12);
        Assert.Equal(("Repair", 10_200.0, 3L), Rows("steps").Select(r => (Text(r, "name")!, r.GetProperty("waiting").GetDouble(),
            r.GetProperty("waited").GetInt64())).First());
        Assert.Contains("at 2026-03-02 12:00 1 of 3 were open", Notes(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_RatesBesideEvents_TheMatrixAddsUpAndTheUnpricedIsInSight()
    {
        run.With("events.csv", Events).With("department-rates.csv", Rates).Evaluate("--closing-steps", "Close");

        Assert.Equal(("165.00", "30.00"), (Amount(Figure("cost")), Amount(Figure("reworkCost"))));
        Assert.Equal(165m, Rows("costCells").Sum(r => decimal.Parse(Amount(r.GetProperty("total"))!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([("Contractor", 3_600.0)], Rows("unpriced").Select(r => (Text(r, "department")!, r.GetProperty("time").GetDouble())));
        Assert.Equal(3_600.0, Figure("unpriced").GetDouble());
        Assert.Contains("1.0 h without a price", run.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_FlowBesideEvents_SaysWhichStepsLeaveItAndWhatCloses()
    {
        run.With("events.csv", Events).With("flow.csv", Flow).Evaluate();

        Assert.Equal(0.5, Figure("conforming").GetProperty("value").GetDouble());
        Assert.Equal([("Test", "Repair", 1L)], Rows("forbidden").Select(r => (Text(r, "from")!, Text(r, "to")!, r.GetProperty("count").GetInt64())));
        Assert.Equal(["A"], Rows("deviatingCases").Select(r => Text(r, "case")));
        Assert.Contains("A case is closed when its last step is Close", Notes(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_FlowWithoutAnEnd_IsHeldAgainstNothing()
    {
        run.With("events.csv", Events).With("flow.csv", "from,to\n,Register\nRegister,Repair\n").Evaluate();

        Assert.Contains("nothing is held against it", Notes(), StringComparison.Ordinal);
        Assert.Contains("Every case counts as closed", Notes(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_CalendarBesideEvents_CountsWorkingTime()
    {
        run.With("events.csv", "case,step,start,end\nA,Call,2026-03-06T15:00:00Z,2026-03-06T16:00:00Z\nA,Visit,2026-03-09T09:00:00Z,2026-03-09T10:00:00Z\n")
            .With("calendar.csv", "day,start,end\nmonday,08:00,17:00\nfriday,08:00,17:00\n").Evaluate();

        // One hour on Friday and one on Monday, not 65.
        Assert.Equal(7_200.0, Rows("steps").Single(r => Text(r, "name") == "Visit").GetProperty("waiting").GetDouble());
        Assert.Contains("Times are working time of calendar.csv.", Notes(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_Period_LooksAtCasesWhole_AndLeavesThoseClosedBeforeOut()
    {
        const string Two = """
            case,step,start
            A,Register,2026-01-10T08:00:00Z
            A,Close,2026-01-20T08:00:00Z
            B,Register,2026-01-20T08:00:00Z
            B,Close,2026-02-10T08:00:00Z
            C,Register,2026-03-01T08:00:00Z

            """;
        run.With("events.csv", Two).Evaluate("--closing-steps", "Close", "--period", "2026-02");

        Assert.Equal((5L, 4L, 1L, 0L), run.CountsOf("events.csv"));
        Assert.Equal(1, Figure("cases").GetInt32());
        Assert.Contains("1 case closed before the period is left out", Notes(), StringComparison.Ordinal);
        Assert.Equal(504.0, Figure("leadTime").GetDouble());
    }

    [Fact]
    public void Evaluate_Targets_AreHeldAgainstReworkAndLeadTime()
    {
        run.With("events.csv", Events).With("targets.csv",
            "figure,target,direction\nservice.rework,0.6,lower\nservice.lead-time,3,lower\n").Evaluate("--closing-steps", "Close");

        Assert.Equal(["Cases with a step done again", "Time from first step to close, median"],
            run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray().Select(r => Text(r, "figure")).Where(f
                => f!.StartsWith("Cases with", StringComparison.Ordinal)
                || f.StartsWith("Time from", StringComparison.Ordinal)));
    }

    [Fact]
    public void Evaluate_RowsThatCannotBe_AreRejectedByRule()
    {
        run.With("events.csv",
            "case,step,start,end\nA,Call,,\nA,Call,2026-03-06T16:00:00Z,2026-03-06T15:00:00Z\nA,,2026-03-06T16:00:00Z,\nA,Call,2026-03-06T16:00:00Z,\n")
            .With("flow.csv", "from,to\n,\n,Call\nCall,\n").With("department-rates.csv",
                "department,per_hour,currency\nDesk,1,EUR\nDesk,2,EUR\nOther,-1,EUR\n").Evaluate();

        Assert.Equal((4L, 1L, 0L, 3L), run.CountsOf("events.csv"));
        Assert.Equal((3L, 2L, 1L, 0L), run.CountsOf("flow.csv"));
        Assert.Equal((3L, 1L, 0L, 2L), run.CountsOf("department-rates.csv"));
    }

    [Fact]
    public void Evaluate_CostsAndRatesInTwoCurrencies_TellNoCost()
    {
        run.With("events.csv", Events).With("department-rates.csv", Rates.Replace("EUR", "USD", StringComparison.Ordinal)).Evaluate();

        Assert.Contains("no cost is told", Notes(), StringComparison.Ordinal);
        Assert.False(run.Section("processes").GetProperty("figures").TryGetProperty("cost", out _));
    }

    [Fact]
    public void Evaluate_Page_HasThePictureOfTheFlow()
    {
        run.With("events.csv", Events).Evaluate("--closing-steps", "Close");

        Assert.Contains("id=\"process-flow-title\"", run.Page, StringComparison.Ordinal);
        Assert.Contains("Test → Repair: 1", run.Page, StringComparison.Ordinal);
    }

    /// <summary>
    /// Seven steps, each of which follows each other once, and one way that a hundred cases take: that way is drawn, and no step stands by itself.
    /// </summary>
    [Fact]
    public void Evaluate_MoreLinesThanCanBeToldApart_DrawsTheWidestAndSaysSo()
    {
        var text = new System.Text.StringBuilder("case,step,start\n");
        for (var c = 0; c < 100; c++)
        {
            Case($"W{c}", [1, 2, 3]);
        }

        for (var from = 1; from <= 7; from++)
        {
            for (var to = 1; to <= 7; to++)
            {
                Case($"P{from}{to}", [from, to]);
            }
        }

        run.With("events.csv", text.ToString()).Evaluate();

        Assert.Matches("The picture shows \\d+ of 63 lines between 7 of 7 steps: the widest ones, and the widest into and out of each step. They carry 9\\d % of", Notes());
        Assert.Contains("S1 → S2: 101", run.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("S7 → S2: 1", run.Page, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 7), step => Assert.Matches($"(S{step} → (S[1-7]|end)|(S[1-7]|begin) → S{step}): ", run.Page));
        Assert.Equal(49, Rows("directlyFollows").Count);

        void Case(string name, int[] steps)
        {
            for (var i = 0; i < steps.Length; i++)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{name},S{steps[i]},2026-03-02T0{i + 1}:00:00Z\n");
            }
        }
    }

    private JsonElement Figure(string key) => run.Section("processes").GetProperty("figures").GetProperty(key);

    private List<JsonElement> Rows(string table) => [.. run.Section("processes").GetProperty("tables").GetProperty(table).EnumerateArray()];

    private string Notes() => string.Join('\n', run.Section("processes").GetProperty("notes").EnumerateArray().Select(n => n.GetString()));

    private static string? Amount(JsonElement money) => money.GetProperty("amount").GetString();

    private static string? Text(JsonElement row, string column) => row.GetProperty(column).ValueKind == JsonValueKind.Null ? null
        : row.GetProperty(column).GetString();

    private static long? Whole(JsonElement row, string column) => row.GetProperty(column).ValueKind == JsonValueKind.Number
        ? row.GetProperty(column).GetInt64() : null;
}

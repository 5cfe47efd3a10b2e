using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class SegmentPartTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Segments_AreRankedWithTheDifferencesThatAreMoreThanChance()
    {
        run.With(
            "survey.csv",
            "respondent,question,answer,scale_min,scale_max,segment\n" + Answers("North", 40, [5, 4, 5, 5]) + Answers("South", 40, [2, 1, 2, 3])
                + Answers("West", 4, [5, 1, 3, 4])).Evaluate();

        var segments = Table("segments").ToDictionary(s => s.GetProperty("segment").GetString()!);
        Assert.Equal((1, 93.75, 1L, 0L), (Rank("North"), Index("North"), Better("North"), Worse("North")));
        Assert.Equal((3, 25, 0L, 1L), (Rank("South"), Index("South"), Better("South"), Worse("South")));
        Assert.Equal((2, 0L, 0L), (Rank("West"), Better("West"), Worse("West")));
        var pair = Table("segmentPairs")[0];
        Assert.Equal(
            ("North", "South", "more than chance"),
            (pair.GetProperty("first").GetString(), pair.GetProperty("second").GetString(), pair.GetProperty("verdict").GetString()));
        Assert.True(pair.GetProperty("adjusted").GetDouble() >= pair.GetProperty("p").GetDouble());

        // The small one is drawn to the mean further than the large ones.
        var (drawn, own) = (segments["West"].GetProperty("shrunken").GetProperty("value").GetDouble(), Index("West"));
        Assert.True(Math.Abs(drawn - own) > Math.Abs(segments["North"].GetProperty("shrunken").GetProperty("value").GetDouble() - Index("North")));

        double Index(string name) => segments[name].GetProperty("index").GetProperty("value").GetDouble();
        int Rank(string name) => segments[name].GetProperty("rank").GetInt32();
        long Better(string name) => segments[name].GetProperty("better").GetInt64();
        long Worse(string name) => segments[name].GetProperty("worse").GetInt64();
    }

    /// <summary>Both segments answer as before; only more of the worse one answer: all of the change is mix.</summary>
    [Fact]
    public void Evaluate_OtherSegmentsAnswer_IsMixAndNotScores()
    {
        run.With("survey.csv", "respondent,question,answer,scale_min,scale_max,date,segment\n"
            + Dated("A", 30, 5, "2026-02") + Dated("B", 10, 1, "2026-02") + Dated("A", 10, 5, "2026-03") + Dated("B", 30, 1, "2026-03")).Evaluate();

        var change = Table("indexChange");
        Assert.Equal(0, change.Sum(s => s.GetProperty("scores").GetDecimal()));
        Assert.Equal(-50, change.Sum(s => s.GetProperty("mix").GetDecimal()));
        Assert.Equal(-50, change.Sum(s => s.GetProperty("together").GetDecimal()));

        static string Dated(string segment, int count, int answer, string month)
            => string.Concat(
                Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"{segment}{i},Q,{answer},1,5,{month}-{1 + (i % 28):00},{segment}\n")));
    }

    [Fact]
    public void Evaluate_NpsBySegment_TellsWhoIsSurelyBetter()
    {
        run.With("survey.csv", "respondent,question,answer,scale_min,scale_max,segment\n" + Nps("Fans", 50, 10) + Nps("Critics", 50, 3)).Evaluate();

        var rows = Table("segmentsNps");
        Assert.Equal(
            ("Fans", 1, 1L, 0L),
            (rows[0].GetProperty("segment").GetString(), rows[0].GetProperty("rank").GetInt32(), rows[0].GetProperty("better").GetInt64(),
                rows[0].GetProperty("worse").GetInt64()));
        Assert.Equal((100, -100), (rows[0].GetProperty("nps").GetProperty("value").GetDouble(), rows[1].GetProperty("nps").GetProperty("value").GetDouble()));

        static string Nps(string segment, int count, int answer)
            => string.Concat(Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"{segment}{i},NPS,{answer},0,10,{segment}\n")));
    }

    [Fact]
    public void Evaluate_Weights_CountInTheIndex()
    {
        run.With(
            "survey.csv",
            "respondent,question,answer,scale_min,scale_max,weight\n1,Q,5,1,5,3\n2,Q,1,1,5,1\n3,Q,1,1,5,\n4,Q,5,1,5,0\n5,Q,5,1,5,-1\n").Evaluate();

        Assert.Equal((5, 3, 1, 1), run.CountsOf("survey.csv"));
        var figures = run.Section("satisfaction").GetProperty("figures");
        Assert.Equal(60, figures.GetProperty("index").GetProperty("value").GetDouble(), 12);
        Assert.Equal(25.0 / 11, figures.GetProperty("effectiveRespondents").GetDouble(), 12);
        Assert.Equal("weight 0", run.FileOf("survey.csv").GetProperty("ignored")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void Evaluate_OneSegment_IsNotCompared()
    {
        run.With("survey.csv", "respondent,question,answer,scale_min,scale_max,segment\n" + Answers("All", 3, [5, 4])).Evaluate();

        Assert.False(run.Section("satisfaction").GetProperty("tables").TryGetProperty("segments", out _));
    }

    private static string Answers(string segment, int count, int[] answers)
        => string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{segment}{i},Q,{answers[i % answers.Length]},1,5,{segment}\n")));

    private List<JsonElement> Table(string id) => [.. run.Section("satisfaction").GetProperty("tables").GetProperty(id).EnumerateArray()];
}

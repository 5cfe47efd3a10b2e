using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Net sentiment by brand and by month, share of voice, and the topics that cost or earn points.</summary>
internal static class SentimentPart
{
    private const int TopicsShown = 8;

    public static void Add(ReportSection section, BrandData data, PartialMonths partial)
    {
        var results = data.Brands.Select(brand => (Brand: brand, Result: NetSentiment.Compute(data.Counts(brand)))).ToList();
        var voice = Voice(data);
        AddFigures(section, data, results, voice);
        section.Tables.Add(Brands(data, results, voice));
        section.Tables.Add(Months(data, partial));
        AddCharts(section, results, voice);
        AddTopics(section, data);
        AddNotes(section, data);
    }

    public static ShareOfVoiceResult Voice(BrandData data)
    {
        var brands = data.Brands.Select(brand => new BrandMentions { Brand = brand, Mentions = data.Summary(brand).Originals }).ToList();
        return ShareOfVoice.Compute([.. brands,
            .. data.OfOthers is > 0 and var others ? new[] { new BrandMentions { Brand = Say("All others"), Mentions = others } } : []]);
    }

    public static Ingredient[] OfNet(BrandData data) => data.Counts(data.Own) is var counts
        ? [new("friendly", Shown.Count(counts.Positive)), new("neutral", Shown.Count(counts.Neutral)),
            new("hostile", Shown.Count(counts.Negative))]
        : [];

    public static Ingredient[] OfVoice(BrandData data) =>
    [
        new("own", Shown.Count(data.Summary(data.Brands[0]).Originals)),
        .. data.Brands.Select(brand => new Ingredient($"mentions.{brand}", Shown.Count(data.Summary(brand).Originals))),
        .. data.OfOthers is > 0 and var others ? new[] { new Ingredient("mentions.All others", Shown.Count(others)) } : [],
    ];

    private static void AddFigures(ReportSection section, BrandData data, List<(string Brand, NetSentimentResult Result)> results, ShareOfVoiceResult voice)
    {
        var own = results[0].Result;
        section.Figures.Add(new KeyFigure("net", Say($"Net sentiment of {data.Brands[0]}"), Shown.Points(own.OfAll), Limits(own.OfAll)));
        section.Figures.Add(new KeyFigure("voice", Say("Share of voice, in points"), Shown.Points(voice.Brands[0].Share), Limits(voice.Brands[0].Share)));
        section.Figures.Add(new KeyFigure("mentions", Say("Mentions"), Shown.Count(voice.Mentions), Say("open ones, without copies")));
        section.MadeOf("net", OfNet(data));
        section.MadeOf("voice mentions", OfVoice(data));
        section.Finding = own.OfAll.Value is { } net
            ? Say($"{data.Brands[0]} stands at a net sentiment of {NumberText.Signed(net, 0)} over {Words.Count(own.Counts.Scored, "mention")}"
                + $"{(results.Skip(1).Where(r => r.Result.OfAll.Value is not null).Select(r
                    => (r.Brand, r.Result.OfAll.Value!.Value)).ToList() is { Count: > 0 } rivals
                    ? Say($", {rivals.MaxBy(r => r.Value).Brand} at {NumberText.Signed(rivals.Max(r => r.Value), 0)}.") : ".")}")
            : Say($"No mention of {data.Brands[0]} is scored.");
    }

    private static string Limits(Estimate estimate) => estimate is { Lower: { } lower, Upper: { } upper }
        ? Say($"95 % interval {NumberText.Fixed(lower, 1)} to {NumberText.Fixed(upper, 1)}") : string.Empty;

    private static ReportTable Brands(BrandData data, List<(string Brand, NetSentimentResult Result)> results, ShareOfVoiceResult voice)
    {
        var table = new ReportTable(
            "brands",
            Say("By brand"),
            new("brand", Say("Brand")),
            new("mentions", Say("Mentions")),
            new("friendly", Say("Friendly")),
            new("neutral", Say("Neutral")),
            new("hostile", Say("Hostile")),
            new("unscored", Say("Not scored")),
            new("copies", Say("Copies"), ColumnPlace.PageAndData),
            new("net", Say("Net sentiment")),
            new("interval", Say("95 % interval")),
            new("lower", Say("If the unscored were hostile"), ColumnPlace.PageAndData),
            new("upper", Say("If friendly"), ColumnPlace.PageAndData),
            new("byReach", Say("By reach"), ColumnPlace.PageAndData),
            new("best", Say("Chance to be best")),
            new("voice", Say("Share of voice")));
        var known = results.Where(r => r.Result.StandardError.IsDefined).ToList();
        var ranks = RankProbability.Compute([.. known.Select(r => r.Result.OfAll.Value!.Value)], [.. known.Select(r => r.Result.StandardError.Value!.Value)]);
        for (var i = 0; i < results.Count; i++)
        {
            var (brand, result) = results[i];
            var summary = data.Summary(brand);
            var place = known.FindIndex(r => r.Brand == brand);
            table.Add(
                Shown.Text(brand),
                Shown.Count(summary.Originals),
                Shown.Count(result.Counts.Positive),
                Shown.Count(result.Counts.Neutral),
                Shown.Count(result.Counts.Negative),
                Shown.Count(result.Counts.Unscored),
                Shown.Count(summary.Copies),
                Shown.Points(result.OfAll),
                Shown.PointsInterval(result.OfAll),
                Shown.Score(result.LowerBound),
                Shown.Score(result.UpperBound),
                Shown.Points(NetSentiment.ComputeWeighted(summary).Headline),
                place < 0 ? Shown.None() : Shown.Share(ranks[place].ProbabilityBest, 0),
                Shown.Points(voice.Brands[i].Share));
        }

        return table;
    }

    private static ReportTable Months(BrandData data, PartialMonths partial)
    {
        var table = new ReportTable("months", Say("Net sentiment by month"), new("month", Say("Month")), new("brand", Say("Brand")),
            new("mentions", Say("Scored")),
            new("net", Say("Net sentiment")), new("interval", Say("95 % interval")))
        {
            End = TableEnd.Last,
        };
        foreach (var month in data.Mentions.Select(m => m.Mention.Key.Period!).Distinct().OrderBy(m => m, StringComparer.Ordinal))
        {
            var whole = ReportingPeriod.Containing(data.Mentions.First(m => m.Mention.Key.Period == month).Date, PeriodUnit.Month);
            foreach (var brand in data.Brands)
            {
                var net = NetSentiment.Compute(data.Counts(brand, month));
                table.Add(Shown.Text(month) with { Display = partial.NameOf(whole, month) }, Shown.Text(brand), Shown.Count(net.Counts.Scored),
                    Shown.Points(net.OfAll),
                    Shown.PointsInterval(net.OfAll));
            }
        }

        return table;
    }

    private static void AddCharts(ReportSection section, List<(string Brand, NetSentimentResult Result)> results, ShareOfVoiceResult voice)
    {
        var title = Say($"Net sentiment of {Words.Count(results.Count, "brand")}");
        section.Charts.Add(new ReportChart("net-sentiment", title, IntervalChart.Draw(
            [.. results.Select(r => new ChartEstimate { Label = r.Brand, Estimate = r.Result.OfAll })],
            -100,
            100,
            ReportChart.Caption(
                "net-sentiment", title, Say("One dot for each brand: friendly less hostile mentions in a hundred, the line being its interval."), Say("points")),
            v => NumberText.Fixed(v, 1))));
        if (results.Count > 1)
        {
            var loudest = voice.Brands.MaxBy(b => b.Share.Value ?? -1)!;
            title = Say($"{loudest.Brand} is named most: {NumberText.Fixed(loudest.Share.Value ?? 0, 0)} of 100 mentions");
            section.Charts.Add(new ReportChart("share-of-voice", title, IntervalChart.Draw(
                [.. voice.Brands.Select(b => new ChartEstimate { Label = b.Brand, Estimate = b.Share })],
                0,
                100,
                ReportChart.Caption(
                    "share-of-voice", title, Say("One dot for each brand: its share of all mentions, with limits that hold for all brands at once."),
                    Say("of 100 mentions")),
                v => NumberText.Fixed(v, 1))));
        }
    }

    private static void AddTopics(ReportSection section, BrandData data)
    {
        var summary = data.Summary(data.Brands[0]);
        if (summary.Topics.Count == 0)
        {
            return;
        }

        var topics = TopicSentiment.Compute(SentimentCounts.Of(summary), summary.Topics).OrderBy(t => t.Lift.Value ?? 0)
            .ThenBy(t => t.Topic, StringComparer.Ordinal).ToList();
        var table = new ReportTable("topics", Say($"Topics that cost or earn points of {data.Brands[0]}"), new("topic", Say("Topic")),
            new("mentions", Say("Scored")),
            new("net", Say("Net sentiment")), new("interval", Say("95 % interval")), new("lift", Say("Points it earns")), new("q", "q"))
        {
            Shown = 2 * TopicsShown,
        };
        foreach (var topic in topics)
        {
            var lift = Shown.Score(topic.Lift);
            table.Add(Shown.Text(topic.Topic), Shown.Count(topic.Mentions), Shown.Points(topic.Net), Shown.PointsInterval(topic.Net),
                topic.Lift.Value > 0 ? lift with { Display = "+" + lift.Display } : lift, Shown.Probability(topic.QValue));
        }

        section.Tables.Add(table);
        var known = topics.Where(t => t.Lift.IsDefined).ToList();
        if (known.Count > 1)
        {
            var title = known[0].Lift.Value < 0
                ? Say($"The topic {known[0].Topic} costs most: {NumberText.Fixed(-known[0].Lift.Value!.Value, 1)} points of net sentiment")
                : Say($"The topic {known[^1].Topic} earns most: {NumberText.Fixed(known[^1].Lift.Value!.Value, 1)} points of net sentiment");
            var shown = known.Count <= 2 * TopicsShown ? known : [.. known.Take(TopicsShown), .. known.TakeLast(TopicsShown)];
            section.Charts.Add(new ReportChart("topics", title, BarChart.Draw(
                [.. shown.Select(t => new ChartBar { Label = t.Topic, Value = t.Lift.Value!.Value, Text = NumberText.Signed(t.Lift.Value!.Value, 1) })],
                ReportChart.Caption(
                    "topics", title, Say("One bar for each topic: points of net sentiment that would be missing without its mentions."), Say("points"))
                    with
                { Words = ChartPhrases.Words with { Value = Say("earns points"), Credit = Say("costs points") } },
                new BarChartOptions { Format = v => NumberText.Fixed(v, 0) })));
        }
    }

    private static void AddNotes(ReportSection section, BrandData data)
    {
        if (data.Tally.Summarize(key => key.Query == MentionQuery.Branded).Originals is > 0 and var branded)
        {
            section.Notes.Add(Say($"{Words.Count(branded, "mention")} found by a brand’s name {(branded == 1 ? "is" : "are")} left out: "
                + $"pooled with the open ones they would favor it."));
        }

        if (data.OfOthers > 0)
        {
            section.Notes.Add(Say($"The {data.Brands.Count} brands named most are shown; the others are one in the shares of voice."));
        }

        section.Notes.Add(Say($"The own brand is {data.Own} (--own-brand). Mentions are a sample of what could have been said; copies count nowhere. "
            + $"q is the p-value of a topic against the mentions without it, false discoveries controlled."));
    }
}

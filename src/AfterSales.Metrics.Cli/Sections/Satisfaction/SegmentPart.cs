using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// Segments compared fairly: index with interval, which differences are more than chance, and scores drawn to the common mean where a segment is small.
/// </summary>
internal static class SegmentPart
{
    /// <summary>Share of false discoveries allowed among the differences told.</summary>
    private const double FalseDiscoveryRate = 0.05;

    private const int MostSegments = 40;
    private const int PairsShown = 10;
    private const int SegmentsShown = 20;

    public static void Add(
        ReportSection section,
        IReadOnlyList<SurveyQuestion> questions,
        IReadOnlyList<SurveyQuestion> rated,
        IReadOnlyList<SurveyLine> answers,
        string npsQuestion)
    {
        var names = answers.Select(SurveySegment.NameOf).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count < 2)
        {
            return;
        }

        if (names.Count > MostSegments)
        {
            section.Notes.Add(Say($"Segments are compared up to {MostSegments}; there are {names.Count}."));
            return;
        }

        var found = SurveySegment.Of(rated, answers).ToDictionary(segment => segment.Name, StringComparer.Ordinal);
        var ranking = SegmentIndexRanking.Compute([.. found.Values.Select(segment => segment.ToScores())], FalseDiscoveryRate);
        List<SurveySegment> segments = [.. ranking.Segments.Select(place => found[place.Name])];
        section.Charts.Add(ChartOf(segments, ranking));
        section.Tables.Add(SegmentTable(segments, ranking.Segments));
        if (ranking.Pairs.Count > 0)
        {
            section.Tables.Add(PairTable(ranking));
        }

        if (questions.FirstOrDefault(q => q.Code.Equals(npsQuestion, StringComparison.OrdinalIgnoreCase)) is { NpsOptions: { } options } nps)
        {
            section.Tables.Add(PromoterTable(answers.Where(a => a.Question == nps.Code), options));
        }

        section.Notes.Add(
            Say("Segments are compared pair by pair by Welch’s t of the respondents’ own means; a difference is told when its p-value, adjusted for all "
                + "pairs (Benjamini and Hochberg), is at most 0.05."));
        if (ranking.Segments.Any(s => s.Shrunken is not null))
        {
            section.Notes.Add(
                Say("Drawn to the mean: a small segment’s score is judged partly by that of all, the more so the less sure it is (empirical Bayes); no "
                    + "segment is the worst for having answered seldom."));
        }
    }

    private static bool IsTold(SegmentPair pair) => pair.AdjustedPValue.Value <= FalseDiscoveryRate;

    private static ReportChart ChartOf(IReadOnlyList<SurveySegment> segments, SegmentIndexRankingResult ranking)
    {
        var known = segments.Where(s => s.Index.Value is not null).ToList();
        var title = Say("No segment has an index");
        if (known.Count > 0)
        {
            var (best, worst) = (known[0], known[^1]);
            var told = ranking.Pairs.Any(p => IsTold(p) && ((p.First, p.Second) == (best.Name, worst.Name) || (p.Second, p.First) == (best.Name, worst.Name)));
            title = known.Count == 1
                ? Say($"{best.Name} stands at {NumberText.Fixed(best.Index.Value!.Value, 1)} of 100")
                : Say($"The service is rated best by {best.Name}, worst by {worst.Name}: {NumberText.Fixed(best.Index.Value!.Value, 1)} against "
                    + $"{NumberText.Fixed(worst.Index.Value!.Value, 1)}, which {(told ? Say("is more than chance") : Say("may be chance"))}");
        }

        var description = Say("One dot for each segment: its index from 0 to 100, the line being its 95 % interval.");
        return new ReportChart(
            "segments",
            title,
            IntervalChart.Draw(
                [.. segments.Take(SegmentsShown).Select(s => new ChartEstimate { Label = s.Name, Estimate = s.Index })],
                0,
                100,
                ReportChart.Caption("segments", title, description, Say("points")),
                v => NumberText.Fixed(v, 1)));
    }

    private static ReportTable SegmentTable(IReadOnlyList<SurveySegment> segments, IReadOnlyList<RankedIndex> places)
    {
        var shrunken = places.Any(s => s.Shrunken is not null) ? ColumnPlace.Everywhere : ColumnPlace.DataOnly;
        var table = new ReportTable(
            "segments",
            Say("By segment, index 0 to 100"),
            new("rank", Say("Rank")),
            new("segment", Say("Segment")),
            new("respondents", Say("Respondents")),
            new("index", Say("Index")),
            new("interval", Say("95 % interval")),
            new("better", Say("Surely better than")),
            new("worse", Say("Surely worse than")),
            new("shrunken", Say("Drawn to the mean"), shrunken),
            new("shrunkenInterval", Say("95 % interval"), shrunken))
        {
            Shown = SegmentsShown,
        };
        foreach (var (segment, place) in segments.Zip(places))
        {
            table.Add(
                place.Rank is { } rank ? Shown.Count(rank) : Shown.None(),
                Shown.Text(segment.Name),
                Shown.Count(place.Respondents),
                Shown.Points(segment.Index),
                Shown.PointsInterval(segment.Index),
                Shown.Count(place.Worse),
                Shown.Count(place.Better),
                place.Shrunken is { } drawn ? Shown.Points(drawn) : Shown.None(),
                place.Shrunken is { } interval ? Shown.PointsInterval(interval) : Shown.None());
        }

        return table;
    }

    private static ReportTable PairTable(SegmentIndexRankingResult ranking)
    {
        var table = new ReportTable(
            "segmentPairs",
            Say("Differences between segments, the surest first"),
            new("first", Say("Segment")),
            new("second", Say("Against")),
            new("difference", Say("Difference")),
            new("interval", Say("95 % interval")),
            new("p", "p"),
            new("adjusted", Say("p, adjusted")),
            new("verdict", Say("Verdict")))
        {
            Shown = PairsShown,
        };
        foreach (var pair in ranking.Pairs.OrderBy(p => p.AdjustedPValue.Value ?? 2).ThenBy(p => p.PValue.Value ?? 2))
        {
            table.Add(
                Shown.Text(pair.First!),
                Shown.Text(pair.Second!),
                Shown.Points(pair.Difference),
                Shown.PointsInterval(pair.Difference),
                Shown.Probability(pair.PValue),
                pair.AdjustedPValue.Value is { } p ? Shown.Probability(Figure.Of(p)) : Shown.None(),
                Shown.Text(IsTold(pair) ? Say("more than chance") : Say("may be chance"), IsTold(pair) ? Tone.Plain : Tone.Muted));
        }

        return table;
    }

    private static ReportTable PromoterTable(IEnumerable<SurveyLine> answers, NetPromoterScoreOptions options)
    {
        var tally = new SegmentedScoreTally();
        foreach (var answer in answers)
        {
            tally.Add(SurveySegment.NameOf(answer), answer.Answer, answer.Weight);
        }

        var table = new ReportTable(
            "segmentsNps",
            Say("Net promoter score by segment"),
            new("rank", Say("Rank")),
            new("segment", Say("Segment")),
            new("answers", Say("Answers")),
            new("nps", Say("Score")),
            new("interval", Say("95 % interval")),
            new("better", Say("Surely better than")),
            new("worse", Say("Surely worse than")))
        {
            Shown = SegmentsShown,
        };
        foreach (var segment in SegmentRanking.Compute(tally, options, FalseDiscoveryRate).Segments)
        {
            table.Add(
                segment.Rank is { } rank ? Shown.Count(rank) : Shown.None(),
                Shown.Text(segment.Name ?? SurveySegment.None),
                Shown.Count(segment.Score.Answers.Valid),
                Shown.Points(segment.Score.Headline),
                Shown.PointsInterval(segment.Score.Headline),
                Shown.Count(segment.Worse),
                Shown.Count(segment.Better));
        }

        return table;
    }
}

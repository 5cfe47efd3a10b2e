using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What is said, rated and thought of the brand and its rivals, and what service is worth to it.</summary>
internal sealed class BrandSection : Section
{
    private const string Overall = "OVERALL";
    private const string Recommendation = "NPS";

    private static readonly SectionOption<string?> OwnBrand = new(
        "--own-brand",
        "brand",
        "The own brand in mentions.csv, ratings.csv, brand.csv and indicators.csv. Default: the first one named, in files without dates first.",
        text => text);

    public override IReadOnlyList<InputFile> Files { get; } = [MentionLine.File, RatingLine.File, BrandLine.File, IndicatorLine.File, RetentionLine.File];

    public override IReadOnlyList<SectionOption> Options { get; } = [OwnBrand];

    public override EvaluationDomain? Domain => EvaluationDomain.Brand;

    public override string Needs => Say("mentions.csv or ratings.csv");

    public override ReportSection? Create(EvaluationRun run)
    {
        var (allMentions, allRatings) = (run.Records.Of(MentionLine.File) ?? [], run.Records.Of(RatingLine.File) ?? []);
        var (brands, indicators, retention) = (run.Records.Of(BrandLine.File) ?? [], run.Records.Of(IndicatorLine.File) ?? [],
            run.Records.Of(RetentionLine.File) ?? []);
        if (allMentions.Count + allRatings.Count + brands.Count + indicators.Count + retention.Count == 0)
        {
            return null;
        }


        // What has no dates no period cuts: the same brand is one's own in every month.
        var own = run.Request.Get(OwnBrand) ?? brands.Select(b => b.Brand).Concat(indicators.Select(i => i.Brand)).Concat(allMentions.Select(m => m.Brand))
            .Concat(allRatings.Select(r => r.Brand)).FirstOrDefault(string.Empty);
        var section = new ReportSection("brand", Say("Brand")) { Finding = Say($"Figures of {(own.Length > 0 ? own : Say("the brand"))} and its rivals.") };
        bool IsNow(NodaTime.LocalDate date) => run.Reading.Period?.Contains(date) ?? true;
        var mentions = allMentions.Where(m => IsNow(m.Date)).ToList();
        if (mentions.Count > 0)
        {
            var data = BrandData.Of(own, mentions);
            SentimentPart.Add(section, data, new PartialMonths(run.Reading.PeriodsOf(allMentions.Select(m => m.Date)), run.Reading.Period));
            AlertPart.Add(section, data);
        }

        if (allRatings.Where(r => IsNow(r.Date)).ToList() is { Count: > 0 } ratings)
        {
            RatingPart.Add(section, ratings, own);
        }

        AddStanding(run, section, brands, indicators, retention, own);
        OfferFigures(run, allMentions, allRatings, own);
        return section;
    }

    private static void AddStanding(
        EvaluationRun run, ReportSection section, List<BrandLine> brands, List<IndicatorLine> indicators, List<RetentionLine> retention, string own)
    {
        PositionPart.AddFunnel(section, brands, own);
        PositionPart.AddMap(section, brands);
        if (indicators.Count > 0)
        {
            PositionPart.AddHealth(section, indicators, own);
        }

        if (run.Records.Of(SurveyRecords.File) is { Answers.Count: > 0 } survey)
        {
            WorthPart.AddPaths(section, survey, Overall, Recommendation);
        }

        if (retention.Count > 0)
        {
            WorthPart.AddRetention(section, retention);
        }
    }

    private static void OfferFigures(EvaluationRun run, List<MentionLine> mentions, List<RatingLine> ratings, string own)
    {
        if (mentions.Count > 0 && run.Reading.PeriodsOf(mentions.Select(m => m.Date)) is { } periods)
        {
            Offer("net-sentiment", Say($"Net sentiment of {own}"), FigureFormat.Score, periods, In(periods.Current, Net), Before(periods.Previous, Net),
                period => Parts(period, SentimentPart.OfNet));
            Offer("share-of-voice", Say("Share of voice, in points"), FigureFormat.Score, periods, In(periods.Current, Voice), Before(periods.Previous, Voice),
                period => Parts(period, SentimentPart.OfVoice));

            Ingredient[] Parts(ReportingPeriod period, Func<BrandData, Ingredient[]> of)
                => mentions.Where(m => period.Contains(m.Date)).ToList() is { Count: > 0 } some && some.Exists(m => m.Brand == own)
                    ? of(BrandData.Of(own, some)) : [];

            Measurement? Before(ReportingPeriod period, Func<BrandData, Estimate> of) => mentions.Exists(m => period.Contains(m.Date)) ? In(period, of) : null;

            Measurement In(ReportingPeriod period, Func<BrandData, Estimate> of)
                => mentions.Where(m => period.Contains(m.Date)).ToList() is { Count: > 0 } now && now.Exists(m => m.Brand == own)
                    ? Measurement.Of(of(BrandData.Of(own, now))) : Measurement.Undefined(UndefinedReason.NoData);
        }

        if (ratings.Count > 0 && run.Reading.PeriodsOf(ratings.Select(r => r.Date)) is { } rated)
        {
            Offer("stars", Say($"Stars of {own}"), FigureFormat.Score, rated, Stars(rated.Current), ratings.Exists(r => rated.Previous.Contains(r.Date))
                ? Stars(rated.Previous) : null, period => RatingPart.OfStars(Tally(period)));
        }

        Measurement Stars(ReportingPeriod period) => Measurement.Of(StarRating.Compute(Tally(period).CountsByStars()).Headline);

        RatingTally Tally(ReportingPeriod period)
        {
            var tally = new RatingTally();
            foreach (var rating in ratings.Where(r => r.Brand == own && period.Contains(r.Date)))
            {
                tally.Add(rating.Stars, rating.Date, rating.Source, rating.State);
            }

            return tally;
        }

        void Offer(string name, string label, FigureFormat format, FigurePeriods periods, Measurement current, Measurement? previous,
            Func<ReportingPeriod, Ingredient[]> parts)
            => run.Figures.Offer(new OfferedFigure
            {
                Domain = EvaluationDomain.Brand,
                Name = name,
                Variant = own,
                Label = label,
                Direction = FigureDirection.HigherIsBetter,
                Format = format,
                Periods = periods,
                Current = current,
                Previous = previous,
                Ingredients = parts(periods.Current),
                PreviousIngredients = parts(periods.Previous),
            });
    }

    private static Estimate Net(BrandData data) => NetSentiment.Compute(data.Counts(data.Own)).OfAll;

    private static Estimate Voice(BrandData data) => SentimentPart.Voice(data).Brands[0].Share;
}

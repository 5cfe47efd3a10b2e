using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One perspective in exact sums: what its figures with values attain, and what the missing ones might.</summary>
internal sealed class PerspectiveWeights
{
    private readonly ExactQuotient?[] attainments;

    private PerspectiveWeights(ScorecardPerspective perspective, ExactQuotient?[] attainments)
        => (Perspective, this.attainments) = (perspective, attainments);

    public ScorecardPerspective Perspective { get; }

    /// <summary>The weight of all figures.</summary>
    public decimal All { get; private set; }

    /// <summary>The weight of the figures that have values.</summary>
    public decimal Scored { get; private set; }

    /// <summary>Σ weight × attainment over the figures that have values.</summary>
    public ExactQuotient Attained { get; private set; } = ExactQuotient.Zero;

    /// <summary>The same over all, missing figures at their least.</summary>
    public ExactQuotient Worst { get; private set; } = ExactQuotient.Zero;

    /// <summary>The same over all, missing figures at their greatest.</summary>
    public ExactQuotient Best { get; private set; } = ExactQuotient.Zero;

    public static PerspectiveWeights Of(ScorecardPerspective perspective)
    {
        var figures = perspective.Figures;
        var made = new PerspectiveWeights(
            perspective, [.. figures.Select(f => f.Value.IsDefined ? f.Attainment.Of(Comparison.Exact(f.Value)) : (ExactQuotient?)null)]);
        for (var i = 0; i < figures.Count; i++)
        {
            made.Add(figures[i], made.attainments[i]);
        }

        return made;
    }

    /// <param name="total">The weight of all perspectives that have a score.</param>
    public PerspectiveScore Score(decimal total) => new()
    {
        Name = Perspective.Name,
        Weight = Perspective.Weight,
        Score = Scored > 0 ? (Attained / ExactDecimal.Of(Scored)).ToFigure()
            : Figure.Undefined<double>(attainments.Any(a => a is not null) ? UndefinedReason.ZeroDenominator : UndefinedReason.NoData),
        Coverage = Perspective.Figures.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(Scored, All),
        Figures = FrozenList.Own(Perspective.Figures.Select((figure, i) => Score(figure, attainments[i], total)).ToArray()),
    };

    private void Add(ScorecardFigure figure, ExactQuotient? attainment)
    {
        All += figure.Weight;
        if (figure.Weight == 0)
        {
            return;
        }

        var weight = ExactDecimal.Of(figure.Weight);
        if (attainment is { } attained)
        {
            Scored += figure.Weight;
            (Attained, Worst, Best) = (Attained + (attained * weight), Worst + (attained * weight), Best + (attained * weight));
            return;
        }

        var (least, most) = figure.Attainment.Bounds;
        (Worst, Best) = (Worst + ExactQuotient.Of(least * weight), Best + ExactQuotient.Of(most * weight));
    }

    private FigureScore Score(ScorecardFigure figure, ExactQuotient? attainment, decimal total)
    {
        var isPassed = attainment is not null ? figure.MustHave?.IsPassedBy(Comparison.Exact(figure.Value)) : null;
        var counts = attainment is not null && total > 0 && Scored > 0;
        return new FigureScore
        {
            Perspective = Perspective.Name,
            Figure = figure,
            Attainment = ScorecardLimits.Of(figure, attainment),
            Share = counts
                ? ExactDecimal.Quotient(
                    ExactDecimal.Of(figure.Weight) * ExactDecimal.Of(Perspective.Weight), ExactDecimal.Of(Scored) * ExactDecimal.Of(total))
                : 0,
            MustHave = figure.MustHave is null ? null
                : isPassed is not { } passed ? MustHaveStatus.Missing : passed ? MustHaveStatus.Passed : MustHaveStatus.Failed,
            IsProven = isPassed is { } was ? figure.MustHave!.IsProven(figure.Value, was) : null,
        };
    }
}

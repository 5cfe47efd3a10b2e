using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What a figure's value means: two values can be compared only when all of this is the same.</summary>
public sealed partial record FigureKey
{
    /// <summary>The part of the service it speaks of.</summary>
    public required EvaluationDomain Domain { get; init => field = Guard.Defined(value); }

    /// <summary>Its name, unique within the domain.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>The id of its definition: "ftf", "nps".</summary>
    public required string Definition { get; init => field = Guard.NotBlank(value); }

    /// <summary>The version of that definition. Default 1.</summary>
    public int Version { get; init => field = Guard.NotNegative(value); } = 1;

    /// <summary>Its unit: "share", "points", "hours"; null, the default, when it is not told.</summary>
    public string? Unit { get; init; }

    /// <summary>Its currency; null, the default, for other figures than amounts.</summary>
    public string? Currency { get; init; }

    /// <summary>The calendar it counts time by; null, the default, when it counts none.</summary>
    public string? Calendar { get; init; }

    /// <summary>The part of all records it is of; null, the default, for all.</summary>
    public string? Segment { get; init; }

    /// <summary>The records it stands on, as their account says: "all but 3 of 1,204 tickets"; null, the default, when it is not told.</summary>
    public string? Account { get; init; }

    /// <summary>Whether both name one figure, whatever it means.</summary>
    internal bool IsOfSameFigure(FigureKey other) => Domain == other.Domain && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <summary>What differs.</summary>
    internal IReadOnlyList<FigureKeyPart> Differences(FigureKey other)
    {
        var parts = new List<FigureKeyPart>();
        Add(FigureKeyPart.Definition, Definition, other.Definition);
        Add(FigureKeyPart.Version, Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            other.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(FigureKeyPart.Unit, Unit, other.Unit);
        Add(FigureKeyPart.Currency, Currency, other.Currency);
        Add(FigureKeyPart.Calendar, Calendar, other.Calendar);
        Add(FigureKeyPart.Segment, Segment, other.Segment);
        Add(FigureKeyPart.Account, Account, other.Account);
        return FrozenList.Own(parts.ToArray());

        void Add(FigureKeyPart part, string? one, string? two)
        {
            if (!string.Equals(one, two, StringComparison.Ordinal))
            {
                parts.Add(part);
            }
        }
    }
}

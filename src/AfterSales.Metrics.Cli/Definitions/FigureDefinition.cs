namespace AfterSales.Metrics.Cli.Definitions;

/// <summary>What a figure of the report means. Two values can be compared when id and version are the same.</summary>
/// <param name="Id">Its name among the definitions; several figures may have one.</param>
/// <param name="Term">The standard term of the field.</param>
/// <param name="Unit">What its value counts.</param>
/// <param name="Formula">How it is made, by the names of its ingredients.</param>
internal sealed record FigureDefinition(string Id, string Term, string Unit, string Formula)
{
    /// <summary>Raised whenever the same records could give another value.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The figures it is of; a star at the end stands for any rest.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>The files whose rows stand behind it.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Whether the formula is arithmetic of the ingredients alone: sum(x.*) adds up all whose names begin with x.</summary>
    public bool IsArithmetic { get; init; }

    /// <summary>Whether it counts time by a calendar, so that another calendar makes another figure.</summary>
    public bool CountsTime { get; init; }

    /// <summary>What is taken for granted.</summary>
    public IReadOnlyList<string> Assumes { get; init; } = [];

    /// <summary>Where the definition is from.</summary>
    public required string Source { get; init; }

    /// <summary>The type of the library that computes it, and a part of the formula as documented there; empty where the figure is a plain sum.</summary>
    public (string Type, string Formula) Library { get; init; }

    /// <summary>How it is redone by hand where that takes more than the formula; empty where it does not.</summary>
    public string ByHand { get; init; } = string.Empty;

    /// <summary>Whether a figure is of it.</summary>
    public bool IsOf(string figure) => Figures.Any(name => name.EndsWith('*') ? figure.StartsWith(name[..^1], StringComparison.Ordinal) : name == figure);
}

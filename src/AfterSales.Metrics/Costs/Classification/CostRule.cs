using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Costs;

/// <summary>One rule of a classification: lines that meet all its conditions belong to its classes.</summary>
/// <remarks>A condition that is not set is met by every line; a rule without conditions is met by all.</remarks>
public sealed partial record CostRule
{
    /// <summary>The classes, at most one in each dimension.</summary>
    /// <exception cref="ArgumentException">There is none, one is null, or two are of one dimension.</exception>
    public required IReadOnlyList<CostClass> Classes
    {
        get;
        init => field = Check(value);
    }

    /// <summary>What reports call the rule; empty by default.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public string Name
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = string.Empty;

    /// <summary>What the account's code begins with; empty, the default, is any account, the empty one too.</summary>
    /// <exception cref="ArgumentNullException">The prefix is null.</exception>
    public string AccountPrefix
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = string.Empty;

    /// <summary>The department; null, the default, is any.</summary>
    public string? Department { get; init; }

    /// <summary>The activity; null, the default, is any.</summary>
    public string? Activity { get; init; }

    /// <summary>The cost object; null, the default, is any.</summary>
    public string? Object { get; init; }

    /// <summary>Debits or credits only; null, the default, is both.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the values.</exception>
    public CostSign? Sign
    {
        get;
        init => field = value is null ? null : Guard.Defined(value.Value);
    }

    /// <summary>The first date the rule is in force; null, the default, is from the beginning.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last date the rule is in force, included; null, the default, is without end.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Any further condition, a pure function of the line; null, the default, is none. It needs the lines themselves, not a tally.</summary>
    public Func<CostEntry, bool>? Predicate { get; init; }

    /// <summary>Which rule decides first: the higher one, before any prefix; 0 by default.</summary>
    public int Priority { get; init; }

    /// <summary>Number of conditions besides the account's prefix: the more, the more specific the rule.</summary>
    internal int FurtherConditions
        => (Department is null ? 0 : 1) + (Activity is null ? 0 : 1) + (Object is null ? 0 : 1) + (Sign is null ? 0 : 1) + (HasDates ? 1 : 0)
            + (Predicate is null ? 0 : 1);

    internal bool HasDates => From is not null || To is not null;

    /// <summary>A rule for all accounts that begin alike.</summary>
    /// <param name="accountPrefix">What their codes begin with.</param>
    /// <param name="classes">The classes, at most one in each dimension.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">An argument is null, there is no class, or two are of one dimension.</exception>
    public static CostRule ForAccounts(string accountPrefix, params CostClass[] classes) => new() { AccountPrefix = accountPrefix, Classes = classes };

    /// <summary>The rule's class in a dimension; null when it has none.</summary>
    internal CostClass? ClassIn(CostDimension dimension)
    {
        foreach (var item in Classes)
        {
            if (item.Dimension == dimension)
            {
                return item;
            }
        }

        return null;
    }

    private static FrozenList<CostClass> Check(IReadOnlyList<CostClass> classes)
    {
        if (Guard.NotNull(classes, nameof(Classes)).Count == 0)
        {
            throw new ArgumentException("Classes must name at least one class; there is none.", nameof(classes));
        }

        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i] is null)
            {
                throw Guard.Item(nameof(Classes), "must not be null", i, "null");
            }

            if (classes.Take(i).Any(other => other.Dimension == classes[i].Dimension))
            {
                throw Guard.Item(nameof(Classes), "must have at most one class in each dimension", i, classes[i]);
            }
        }

        return FrozenList.Copy(classes);
    }
}

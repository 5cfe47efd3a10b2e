using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What became of everybody a survey was sent to, in the terms of AAPOR.</summary>
public sealed partial record ResponseRateInput
{
    /// <summary>I: completed surveys.</summary>
    public required long Completes
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>P: begun and broken off after enough answers to use.</summary>
    public long Partials
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>R: refused or broken off early.</summary>
    public long Refusals
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>NC: eligible, never reached.</summary>
    public long NonContacts
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>O: eligible, not surveyed for other reasons.</summary>
    public long OtherEligible
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>U: never known whether eligible, as mail that may not have arrived.</summary>
    public long UnknownEligibility
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Found not to be eligible: no customer, wrong address. In no denominator, but it tells how many of the unknown ones are.</summary>
    public long Ineligible
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>e: share of the unknown ones taken to be eligible, 0 to 1; null, the default, takes the share among the known ones.</summary>
    public double? EligibleShareOfUnknown
    {
        get;
        init => field = value is null ? null : Guard.InRange(value.Value, 0, 1);
    }
}

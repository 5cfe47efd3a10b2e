namespace AfterSales.Metrics.DataQuality;

/// <summary>The way from the left total to the right total: signed steps that add up to the last digit.</summary>
/// <remarks>
/// <see cref="LeftTotal"/> + <see cref="LeftOnly"/> + <see cref="LeftWithoutKey"/> + <see cref="DifferencesWithin"/> + <see cref="DifferencesBeyond"/>
/// + <see cref="RightOnly"/> + <see cref="RightWithoutKey"/> = <see cref="RightTotal"/>. What only the left side has is taken away, so its steps have the
/// opposite
/// sign of its amounts. Tolerated differences are a step of their own: many tolerated cents are one real amount.
/// </remarks>
public sealed partial record ReconciliationBridge
{
    /// <summary>All amounts on the left.</summary>
    public required Money LeftTotal { get; init; }

    /// <summary>−Σ of the amounts whose key only the left side has.</summary>
    public required Money LeftOnly { get; init; }

    /// <summary>−Σ of the amounts without a key on the left.</summary>
    public required Money LeftWithoutKey { get; init; }

    /// <summary>Σ (right − left) over the keys within the tolerance.</summary>
    public required Money DifferencesWithin { get; init; }

    /// <summary>Σ (right − left) over the keys beyond the tolerance.</summary>
    public required Money DifferencesBeyond { get; init; }

    /// <summary>Σ of the amounts whose key only the right side has.</summary>
    public required Money RightOnly { get; init; }

    /// <summary>Σ of the amounts without a key on the right.</summary>
    public required Money RightWithoutKey { get; init; }

    /// <summary>All amounts on the right.</summary>
    public required Money RightTotal { get; init; }
}

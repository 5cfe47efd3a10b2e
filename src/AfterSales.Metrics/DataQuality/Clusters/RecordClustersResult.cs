using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Every record in one cluster.</summary>
public sealed partial record RecordClustersResult
{
    /// <summary>The clusters by their smallest record.</summary>
    public required IReadOnlyList<RecordCluster> Clusters
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>For each record the smallest record of its cluster.</summary>
    public required IReadOnlyList<int> ClusterOf
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Records that live on in another.</summary>
    public int MergedAway => ClusterOf.Count - Clusters.Count;
}

using System.Collections.Generic;

namespace AfterSales.Metrics.Samples.Plugin
{
    /// <summary>What a plug-in is told and answers, by name; <c>Microsoft.Xrm.Sdk.IPluginExecutionContext</c> has these two among others.</summary>
    public interface IPluginExecutionContext
    {
        IDictionary<string, object> InputParameters { get; }

        IDictionary<string, object> OutputParameters { get; }
    }
}

using System;
using System.Collections.Generic;

namespace AfterSales.Metrics.Samples.Plugin
{
    /// <summary>Calls the plug-in as its host would, and prints what it answered.</summary>
    internal static class Program
    {
        private static void Main()
        {
            var context = new Context();
            context.InputParameters["currency"] = "EUR";
            context.InputParameters["benefit"] = 150000m;
            context.InputParameters["cost"] = 120000m;
            context.InputParameters["flows"] = new[] { -120000m, 45000m, 55000m, 60000m };
            context.InputParameters["ratings"] = new[] { 10, 9, 9, 8, 7, 6, 10 };
            new InitiativeReviewPlugin().Execute(context);
            foreach (var answer in context.OutputParameters)
            {
                Console.WriteLine("{0} = {1}", answer.Key, answer.Value is double ? ((double)answer.Value).ToString("R") : answer.Value ?? "null");
            }
        }

        private sealed class Context : IPluginExecutionContext, IServiceProvider
        {
            private readonly Dictionary<string, object> inputs = new Dictionary<string, object>();
            private readonly Dictionary<string, object> outputs = new Dictionary<string, object>();

            public IDictionary<string, object> InputParameters
            {
                get { return inputs; }
            }

            public IDictionary<string, object> OutputParameters
            {
                get { return outputs; }
            }

            public object GetService(Type serviceType)
            {
                return this;
            }
        }
    }
}

import { ARTICLE_COUNTS, type ArticleLine } from '../api-types.js';
import { useDeskContext } from '../words/desk-context.js';
import { useServiceName } from './use-service-name.js';

/** Articles with what became of them. */
export function ArticlesTable({ articles, labelledBy }: { articles: readonly ArticleLine[]; labelledBy: string }) {
  const { m } = useDeskContext();
  const serviceName = useServiceName();
  const { columns } = m.selfHelp;
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{columns.article}</th>
            <th scope="col" className="services">
              {columns.services}
            </th>
            {ARTICLE_COUNTS.map((kind) => (
              <th key={kind} scope="col" className="number">
                {columns[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <tr key={article.articleId}>
              <th scope="row">
                <bdi>{article.title}</bdi>
                {article.source && <span className="quiet source">{article.source}</span>}
              </th>
              <td className="services">{article.serviceIds.map(serviceName).join(', ')}</td>
              {ARTICLE_COUNTS.map((kind) => (
                <td key={kind} className="number">
                  {article[kind]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

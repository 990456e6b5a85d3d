/** What a duty is called where there is little room: '竣工回访' of '竣工回访,请业主评价三位服务人员'. */
export const shortTitle = (title: string): string => title.replace(/\s*[,,::((·].*$/, '');

/** What a case is about and where; a project is called by its home already. */
export const aboutCase = ({ title, label }: { title: string; label: string }): string =>
  title.includes(label) ? title : `${title} · ${label}`;

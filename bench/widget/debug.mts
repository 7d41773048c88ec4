import { join } from 'node:path';
import { startRealBot } from '../../test/browser/real-bot.js';
import { launchBrowser } from '../../test/browser/browser.js';
import { ourWidget, webChat } from './clients.js';
import { startPortal } from './portal.js';
const bot = await startRealBot();
const us = await (await fetch(bot.url+'/demo/users')).json() as any[];
const cs = [ourWidget(), await webChat(process.cwd())];
const portal = await startPortal(Number(new URL(bot.url).port), us.find((u)=>u.role==='helpdesk_agent').id, cs);
const br = await launchBrowser();
for (const c of cs) {
 const p = await br.newPage({viewport:{width:390,height:780}});
 p.on('console', m=>console.log(c.name, m.text())); p.on('pageerror', e=>console.log(c.name, String(e)));
 p.on('requestfailed', r=>console.log('failed', r.url(), r.failure()?.errorText));
 p.on('response', r=>console.log(r.status(), r.url()));
 await p.goto(portal.url+'/portal/'+encodeURIComponent(c.name));
 await new Promise(r=>setTimeout(r,6000));
 await p.screenshot({path:'/tmp/sheets/dbg-'+c.name.replace(/ /g,'')+'.png'});
}
portal.close(); await br.close(); await bot.stop();
